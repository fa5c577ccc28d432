package org.bulkhooks;

import java.util.List;

/**
 * Records are about to be updated. What a hook changes in the new records is written with the same operation, also
 * attributes that the caller did not change.
 *
 * @param <E> the model
 */
public non-sealed interface BeforeUpdate<E> extends BeforeSave<E> {

    /**
     * Returns copies of the records as they were before this operation: {@code oldRecords().get(i)} is the same row as
     * {@code newRecords().get(i)}.
     *
     * @return a list that cannot be modified; writing to its records changes nothing
     */
    List<E> oldRecords();
}
