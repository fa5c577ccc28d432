package org.bulkhooks.eclipselink.internal.relation;

import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.CollectionMapping;

/**
 * A collection of its own for a record: another container with the same elements. Embeddables are copied, because they
 * can be changed in place; related records are not.
 */
public final class OwnCollection {

    private OwnCollection() {}

    /**
     * Copies a collection.
     *
     * @param mapping its mapping
     * @param collection what is loaded of it
     * @param owner the record or embeddable that it is of
     */
    public static Object of(CollectionMapping mapping, Object collection, Object owner, UnitOfWorkImpl unitOfWork) {
        return mapping instanceof AggregateCollectionMapping embeddables
                ? embeddables.buildBackupCloneForPartObject(collection, owner, owner, unitOfWork)
                : mapping.getContainerPolicy().cloneFor(collection);
    }
}
