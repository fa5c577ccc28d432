package org.bulkhooks.condition;

/**
 * A condition on the value of one attribute, as {@link Conditions} makes them. Immutable.
 *
 * @param <E> the model
 */
public sealed interface ValueCondition<E> extends Condition<E> permits ComparedValue, Nullness {

    /**
     * Returns the condition that passes only if the attribute changes too; a created record counts as changed, a
     * deleted one does not.
     */
    Condition<E> onlyOnChange();
}
