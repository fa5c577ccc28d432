package org.bulkhooks.condition;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bulkhooks.Change;

/** Passes what passes both of two conditions. */
record AllOf<E>(Condition<E> first, Condition<? super E> second) implements Condition<E> {

    AllOf {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "other");
    }

    @Override
    public boolean test(Change<? extends E> change) {
        return first.test(change) && second.test(change);
    }

    @Override
    public Set<String> attributes() {
        Set<String> both = new TreeSet<>(first.attributes());
        both.addAll(second.attributes());
        return Collections.unmodifiableSet(both);
    }

    @Override
    public String description() {
        return part(first) + " and " + part(second);
    }

    private static String part(Condition<?> condition) {
        return condition instanceof AnyOf ? "(" + condition.description() + ")" : condition.description();
    }
}
