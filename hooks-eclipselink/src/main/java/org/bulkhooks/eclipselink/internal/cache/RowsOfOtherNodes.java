package org.bulkhooks.eclipselink.internal.cache;

import org.bulkhooks.eclipselink.internal.row.LazyAttributes;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.identitymaps.CacheKey;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Hears which rows another node of the cluster has changed. EclipseLink makes their records in the shared cache
 * invalid; it would leave the lazy attributes as they are that such a record has loaded.
 */
public final class RowsOfOtherNodes extends SessionEventAdapter {

    /** Makes a listener of a session. */
    public RowsOfOtherNodes() {}

    @Override
    public void preDistributedMergeUnitOfWorkChangeSet(SessionEvent event) {
        if (event.getProperty("UnitOfWorkChangeSet") instanceof UnitOfWorkChangeSet told) {
            AbstractSession shared = (AbstractSession) event.getSession();
            for (ObjectChangeSet row : told.getAllChangeSets().keySet()) {
                if (row.getSynchronizationType() == ClassDescriptor.INVALIDATE_CHANGED_OBJECTS) {
                    forgetLazyAttributes(row, shared);
                }
            }
        }
    }

    private static void forgetLazyAttributes(ObjectChangeSet row, AbstractSession shared) {
        Class<?> entityClass = row.getClassType(shared);
        CacheKey known = shared.getIdentityMapAccessorInstance()
                .getCacheKeyForObject(row.getId(), entityClass, shared.getDescriptor(entityClass), false);
        if (known != null) {
            LazyAttributes.forget(known.getObject(), shared);
        }
    }
}
