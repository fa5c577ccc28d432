package org.bulkhooks;

import java.util.List;

/**
 * Records were created or updated: the common type of {@link AfterCreate} and {@link AfterUpdate}. A hook that observes
 * it is called for each of the two, when all SQL of the operation has been executed.
 *
 * @param <E> the model
 */
public sealed interface AfterSave<E> extends ChangeSet<E> permits AfterCreate, AfterUpdate {

    /**
     * Returns the new records, in the order of {@link Change#position()}.
     *
     * @return a list that cannot be modified
     */
    List<E> newRecords();
}
