package org.bulkhooks;

import java.util.List;

/**
 * Records are about to be deleted.
 * It is fired after all before hooks of the operation and before the first write. A
 * hook looks at the records and {@linkplain Change#reject(String, String) rejects} those that are wrong. The records are final: a
 * hook that writes to one ends the operation with an {@link IllegalStateException} that names the hook and the attribute; write in
 * {@link BeforeDelete} instead.
 *
 * @param <E> the model
 */
public non-sealed interface ValidateDelete<E> extends ChangeSet<E> {

    /**
     * Returns copies of the records as they are before the delete.
     *
     * @return a list that cannot be modified
     */
    List<E> oldRecords();
}
