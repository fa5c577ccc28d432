package org.bulkhooks;

import java.util.List;

/**
 * Records are about to be created or updated: the common type of {@link BeforeCreate} and {@link BeforeUpdate}. A hook
 * that observes it is called for each of the two; what it changes in the new records is written.
 *
 * @param <E> the model
 */
public sealed interface BeforeSave<E> extends ChangeSet<E> permits BeforeCreate, BeforeUpdate {

    /**
     * Returns the new records, in the order of {@link Change#position()}.
     *
     * @return a list that cannot be modified; its records can
     */
    List<E> newRecords();
}
