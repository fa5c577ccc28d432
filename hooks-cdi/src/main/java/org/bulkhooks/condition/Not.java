package org.bulkhooks.condition;

import java.util.Set;
import org.bulkhooks.Change;

/** Passes what fails another condition. */
record Not<E>(Condition<E> negated) implements Condition<E> {

    @Override
    public boolean test(Change<? extends E> change) {
        return !negated.test(change);
    }

    @Override
    public Condition<E> negate() {
        return negated;
    }

    @Override
    public Set<String> attributes() {
        return negated.attributes();
    }

    @Override
    public String description() {
        return "not (" + negated.description() + ")";
    }
}
