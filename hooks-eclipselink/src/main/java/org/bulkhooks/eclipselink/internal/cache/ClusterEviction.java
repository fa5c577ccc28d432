package org.bulkhooks.eclipselink.internal.cache;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.sessions.coordination.MergeChangeSetCommand;

/**
 * The rows of a transaction that the other nodes of a cluster are told of when it is committed, by EclipseLink's cache
 * coordination. It gathers nothing where that is off. Unlike the shared cache of this node, others cannot be told to
 * forget a whole class, so that it holds the id of each row.
 */
final class ClusterEviction {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private static final int ROWS_OF_A_MESSAGE = 5_000;

    private final AbstractSession shared;
    private final Map<ClassDescriptor, Set<Object>> changed = new LinkedHashMap<>();
    private final Map<ClassDescriptor, Set<Object>> gone = new LinkedHashMap<>();

    ClusterEviction(AbstractSession shared) {
        this.shared = shared;
    }

    /** Adds rows that other nodes have to read again. */
    void add(Class<?> entityClass, Collection<Object> ids) {
        addTo(changed, entityClass, ids);
    }

    /** Adds rows that other nodes have to remove, as they do when EclipseLink has removed one. */
    void addGone(Class<?> entityClass, Collection<Object> ids) {
        addTo(gone, entityClass, ids);
    }

    /**
     * Adds one of the rows that are new in a class. They are in no cache, but results of queries can lack them, of
     * which EclipseLink tells where the class has its new records sent: one row is enough for that.
     */
    void addNew(Class<?> entityClass, Object id) {
        if (shared.getDescriptor(entityClass).getCacheSynchronizationType()
                == ClassDescriptor.SEND_NEW_OBJECTS_WITH_CHANGES) {
            addTo(changed, entityClass, Set.of(id));
        }
    }

    private void addTo(Map<ClassDescriptor, Set<Object>> rows, Class<?> entityClass, Collection<Object> ids) {
        ClassDescriptor descriptor = shared.getDescriptor(entityClass);
        if (shared.shouldPropagateChanges()
                && shared.getCommandManager() != null
                && descriptor.getCacheSynchronizationType() != ClassDescriptor.DO_NOT_SEND_CHANGES) {
            rows.computeIfAbsent(descriptor, ofClass -> new HashSet<>()).addAll(ids);
        }
    }

    /** Tells the other nodes. */
    void send() {
        Message message = new Message();
        for (Map.Entry<ClassDescriptor, Set<Object>> ofClass : changed.entrySet()) {
            Set<Object> removed = gone.getOrDefault(ofClass.getKey(), Set.of());
            for (Object id : ofClass.getValue()) {
                if (!removed.contains(id)) {
                    message.add(id, ofClass.getKey(), false);
                }
            }
        }
        gone.forEach((descriptor, ids) -> ids.forEach(id -> message.add(id, descriptor, true)));
        message.send();
    }

    /** What is going to be sent next. */
    private final class Message {

        private UnitOfWorkChangeSet rows = new UnitOfWorkChangeSet();
        private int size;

        void add(Object id, ClassDescriptor descriptor, boolean deleted) {
            ObjectChangeSet row = new ObjectChangeSet(id, descriptor, null, rows, false);
            if (deleted) {
                row.setShouldBeDeleted(true);
                rows.getDeletedObjects().put(row, row);
            } else {
                row.setSynchronizationType(ClassDescriptor.INVALIDATE_CHANGED_OBJECTS);
                rows.getAllChangeSets().put(row, row);
            }
            size++;
            if (size == ROWS_OF_A_MESSAGE) {
                send();
            }
        }

        /** An exception would be one of a commit that has succeeded, and keep the rest from being sent. */
        void send() {
            if (size > 0) {
                MergeChangeSetCommand command = new MergeChangeSetCommand();
                command.setChangeSet(rows);
                try {
                    shared.getCommandManager().propagateCommand(command);
                } catch (RuntimeException failed) {
                    LOGGER.log(
                            Level.WARNING,
                            "another node of the cluster was not told of " + size
                                    + " rows that were committed; its cache" + " may have old ones",
                            failed);
                }
                rows = new UnitOfWorkChangeSet();
                size = 0;
            }
        }
    }
}
