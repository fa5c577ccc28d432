package org.bulkhooks.eclipselink.internal.sql;

import java.util.Collection;
import java.util.List;
import org.bulkhooks.NativeSqlRefusedException;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.NativeSqlWrite;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Refuses native queries of an EntityManager that write to the table of a model with hooks, before they are sent.
 * Truncations by a SchemaManager are counted instead: EclipseLink has dropped foreign keys before, and would not create
 * them again. It does not see what goes past the EntityManager, through a session of EclipseLink or JDBC. Serves all
 * units of work of a session; thread-safe.
 */
public final class NativeSqlRefusal extends SessionEventAdapter {

    private final NativeQueries queries;
    private final HookRuntime runtime;

    /**
     * Makes the listener of a session.
     *
     * @param persistenceUnit the name of its persistence unit
     * @param session a session that is connected to its database
     * @param hooked the descriptors of the entity classes that have hooks
     * @param runtime the hooks of the application
     */
    public NativeSqlRefusal(
            String persistenceUnit, Session session, Collection<ClassDescriptor> hooked, HookRuntime runtime) {
        this.queries = new NativeQueries(persistenceUnit, session.getPlatform(), hooked);
        this.runtime = runtime;
    }

    @Override
    public void postExecuteQuery(SessionEvent event) {
        queries.truncations(event.getQuery()).forEach(runtime::bypassedByNativeSql);
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        List<NativeSqlWrite> writes = queries.writes(event.getQuery());
        if (!writes.isEmpty()) {
            NativeSqlWrite write = writes.get(0);
            throw new NativeSqlRefusedException(
                    write.table(), write.entityClass().getName());
        }
    }
}
