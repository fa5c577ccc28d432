package org.bulkhooks.condition;

import java.util.Objects;
import java.util.Set;
import org.bulkhooks.Change;

/** Tells whether an attribute is null, or is not. */
record Nullness<E>(String path, boolean expected) implements ValueCondition<E> {

    Nullness {
        Objects.requireNonNull(path, "attribute");
    }

    @Override
    public boolean test(Change<? extends E> change) {
        return change.hasValue(path, null) == expected;
    }

    @Override
    public Condition<E> onlyOnChange() {
        return new OnChange<>(path, this);
    }

    @Override
    public Set<String> attributes() {
        return Set.of(path);
    }

    @Override
    public String description() {
        return path + (expected ? " is null" : " is not null");
    }
}
