package org.bulkhooks;

import java.util.List;

/**
 * Records are about to be inserted or updated: the common type of {@link ValidateCreate} and {@link ValidateUpdate}; a hook that observes it is called for both, apart.
 * It is fired after all before hooks of the operation and before the first write. A
 * hook looks at the records and {@linkplain Change#reject(String, String) rejects} those that are wrong. The records are final: a
 * hook that writes to one ends the operation with an {@link IllegalStateException} that names the hook and the attribute; write in
 * {@link BeforeSave} instead.
 *
 * @param <E> the model
 */
public sealed interface ValidateSave<E> extends ChangeSet<E> permits ValidateCreate, ValidateUpdate {

    /**
     * Returns the new records, in the order of {@link Change#position()}.
     *
     * @return a list that cannot be modified; its records are not to be modified either
     */
    List<E> newRecords();
}
