package org.bulkhooks.condition;

import org.bulkhooks.Change;

/**
 * Decides which changes a hook is called with. It is evaluated just before its hook, for each change on its own; a hook for which
 * no change passes is not called.
 *
 * <p>{@link Conditions} has ready ones. A bean of this type is given to a hook with {@link When}. An implementation must not
 * change records, and should read related records by {@link Change#value(String)}, which loads them for all records of the chunk
 * together.
 *
 * @param <E> the model, or a supertype of it
 */
@FunctionalInterface
public interface Condition<E> {

    /**
     * Tells whether a change passes.
     *
     * @param change a change of the operation, never null
     */
    boolean test(Change<? extends E> change);

    /** Returns the condition in words, for the console and for messages; the simple name of the class if it does not say. */
    default String description() {
        return getClass().getSimpleName();
    }
}
