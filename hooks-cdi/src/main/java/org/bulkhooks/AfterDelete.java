package org.bulkhooks;

import java.util.List;

/**
 * Records were deleted: their rows are gone.
 *
 * @param <E> the model
 */
public non-sealed interface AfterDelete<E> extends ChangeSet<E> {

    /**
     * Returns copies of the records as they were before this operation, in the order of {@link Change#position()}.
     *
     * @return a list that cannot be modified; writing to its records changes nothing
     */
    List<E> oldRecords();
}
