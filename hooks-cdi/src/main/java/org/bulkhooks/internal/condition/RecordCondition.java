package org.bulkhooks.internal.condition;

import org.bulkhooks.spi.RecordChanges;

/** Decides, just before a hook is called, which records it is called with. Immutable. */
public interface RecordCondition {

    /**
     * Tells whether a record passes.
     *
     * @param changes the changes of a chunk
     * @param index the index of the record in them
     */
    boolean test(RecordChanges<?> changes, int index);

    /** Returns the condition in words, such as {@code changed(balance or limit)}. */
    String description();
}
