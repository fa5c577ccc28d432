package org.bulkhooks.condition;

import java.util.Objects;
import java.util.Set;
import org.bulkhooks.Change;

/** Compares an attribute with a value. */
record ComparedValue<E>(String path, Comparison comparison, Operand operand) implements ValueCondition<E> {

    ComparedValue {
        Objects.requireNonNull(path, "attribute");
    }

    @Override
    public boolean test(Change<? extends E> change) {
        return comparison.passes(change, path, operand);
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
        return path + " " + comparison.sign() + " " + operand;
    }
}
