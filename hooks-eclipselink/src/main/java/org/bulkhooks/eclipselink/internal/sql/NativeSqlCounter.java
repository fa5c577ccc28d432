package org.bulkhooks.eclipselink.internal.sql;

import java.util.Collection;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Tells of native queries of an EntityManager, and of truncations by a SchemaManager, that wrote to the table of a
 * model with hooks. It is told only of those that did not fail: what failed has left no hook out. It does not see what
 * goes past the EntityManager, through a session of EclipseLink or JDBC. Serves all units of work of a session;
 * thread-safe.
 */
public final class NativeSqlCounter extends SessionEventAdapter {

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
    public NativeSqlCounter(
            String persistenceUnit, Session session, Collection<ClassDescriptor> hooked, HookRuntime runtime) {
        this.queries = new NativeQueries(persistenceUnit, session.getPlatform(), hooked);
        this.runtime = runtime;
    }

    @Override
    public void postExecuteQuery(SessionEvent event) {
        queries.writes(event.getQuery()).forEach(runtime::bypassedByNativeSql);
        queries.truncations(event.getQuery()).forEach(runtime::bypassedByNativeSql);
    }
}
