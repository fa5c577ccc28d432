package org.bulkhooks;

import java.util.List;

/**
 * Records are about to be deleted. It is fired after all before hooks of the operation and before the first write. A
 * hook looks at the records and {@linkplain Change#reject(String, String) rejects} those that are wrong.
 *
 * <p>The records are final: if an attribute of one, other than its version, has another value when the hook returns,
 * the operation ends with an {@link IllegalStateException} that names the hook and the attribute. In a flush it also
 * ends if the hook persisted or removed an entity, which would come too late. Write in {@link BeforeDelete} instead.
 * What a hook does to other entities is not looked at.
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
