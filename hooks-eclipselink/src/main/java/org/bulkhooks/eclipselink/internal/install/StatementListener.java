package org.bulkhooks.eclipselink.internal.install;

import java.util.Collection;
import java.util.List;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatasourceCall;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the statements that EclipseLink sends. A call that is written in a batch is not executed when its event is
 * fired, so the counters of the connections are read: around each call, which may send the batch before it, and where
 * batches end.
 */
final class StatementListener extends SessionEventAdapter {

    private final HookRuntime runtime;
    private final ConnectionCounters counters = new ConnectionCounters();

    StatementListener(HookRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        note(accessors(event)); // of a connection that comes from its pool, this is the beginning
    }

    @Override
    public void postExecuteCall(SessionEvent event) {
        note(accessors(event));
    }

    @Override
    public void postFlushUnitOfWork(SessionEvent event) {
        note(ofTransaction(event.getSession()));
    }

    @Override
    public void preCommitTransaction(SessionEvent event) {
        AbstractSession session = (AbstractSession) event.getSession();
        if (!session.hasExceptionHandler()) {
            // the commit would send the last batch first, and give the connection with its counter back last
            ofTransaction(session).forEach(accessor -> accessor.writesCompleted(session));
        }
        note(ofTransaction(session));
    }

    private void note(Collection<Accessor> accessors) {
        for (Accessor accessor : accessors) {
            note(counters.advance(accessor));
        }
    }

    private void note(int statements) {
        if (statements > 0) {
            runtime.executed(statements);
        }
    }

    private static Collection<Accessor> accessors(SessionEvent event) {
        DatabaseQuery query = event.getCall() instanceof DatasourceCall call ? call.getQuery() : null;
        return orNone(query == null ? null : query.getAccessors());
    }

    private static Collection<Accessor> ofTransaction(Session session) {
        AbstractSession own = (AbstractSession) session;
        return orNone((own.isUnitOfWork() ? own.getParent() : own).getAccessors());
    }

    private static Collection<Accessor> orNone(@Nullable Collection<Accessor> accessors) {
        return accessors == null ? List.of() : accessors;
    }
}
