package org.bulkhooks;

import java.util.List;

/**
 * Records were updated: their rows are written and their versions are current. What a hook changes in the new ones is
 * written by a further update of the same operation, with hooks; not in a later phase of the transaction.
 *
 * @param <E> the model
 */
public non-sealed interface AfterUpdate<E> extends AfterSave<E> {

    /**
     * Returns copies of the records as they were before this operation: {@code oldRecords().get(i)} is the same row as
     * {@code newRecords().get(i)}.
     *
     * @return a list that cannot be modified; writing to its records changes nothing
     */
    List<E> oldRecords();
}
