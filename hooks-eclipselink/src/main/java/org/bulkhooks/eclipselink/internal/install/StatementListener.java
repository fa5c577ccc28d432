package org.bulkhooks.eclipselink.internal.install;

import java.util.Collection;
import java.util.List;
import org.bulkhooks.eclipselink.internal.sql.ConnectionCounters;
import org.bulkhooks.eclipselink.internal.sql.ConnectionCounters.Advance;
import org.bulkhooks.eclipselink.internal.sql.SqlShapes;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.databaseaccess.DatasourceAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatasourceCall;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.Call;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the statements that EclipseLink sends. A call that is written in a batch is not executed when its event is
 * fired, so the counters of the connections are read: around each call, which may send the batch before it, and where
 * batches end. What a connection has executed beyond the call itself is the batch that waited before it.
 *
 * <p>The time of a call is that from its first event to its last: EclipseLink prepares and executes it meanwhile and,
 * as a rule, reads its rows. A batch takes the time of the call that sends it, or that from the end of the calculated
 * changes to the end of the flush, when EclipseLink sends the last one.
 */
final class StatementListener extends SessionEventAdapter {

    private final HookRuntime runtime;
    private final SqlShapes shapes;
    private final ConnectionCounters counters;

    /**
     * Makes the listener of a session.
     *
     * @param runtime is told of the statements
     * @param session the session
     */
    StatementListener(HookRuntime runtime, AbstractSession session) {
        this.runtime = runtime;
        this.shapes = SqlShapes.of(session);
        this.counters = ConnectionCounters.of(session);
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        for (Accessor accessor : accessors(event)) { // of a connection that comes from its pool, this is the beginning
            tellBatches(counters.advance(accessor, null), false);
        }
    }

    @Override
    public void postExecuteCall(SessionEvent event) {
        String sql =
                event.getCall() instanceof DatabaseCall call && call.getSQLString() != null ? call.getSQLString() : "";
        for (Accessor accessor : accessors(event)) {
            if (isBatched(event.getCall(), accessor)) {
                Advance advance = counters.advance(accessor, sql);
                tell(advance.batched().isEmpty() ? sql : advance.batched(), advance.executions(), advance.nanos());
            } else {
                tell(counters.advance(accessor, ""), sql);
            }
        }
    }

    /** Tells of a call that waits in no batch, after the batch before it. */
    private void tell(Advance advance, String sql) {
        int batches = advance.executions() - 1;
        // which of both took how long is not known; a batch is the longer one, as a rule
        tell(advance.batched(), batches, advance.nanos());
        tell(sql, Math.min(advance.executions(), 1), batches > 0 ? 0 : advance.nanos());
    }

    @Override
    public void prepareUnitOfWork(SessionEvent event) {
        // from here on EclipseLink sends what still waits in a batch, and nothing else
        ofTransaction(event.getSession()).forEach(accessor -> tellBatches(counters.advance(accessor, null), false));
    }

    @Override
    public void postFlushUnitOfWork(SessionEvent event) {
        ofTransaction(event.getSession()).forEach(accessor -> tellBatches(counters.advance(accessor, ""), true));
    }

    @Override
    public void preCommitTransaction(SessionEvent event) {
        AbstractSession session = (AbstractSession) event.getSession();
        Collection<Accessor> accessors = ofTransaction(session);
        accessors.forEach(accessor -> tellBatches(counters.advance(accessor, null), false));
        if (!session.hasExceptionHandler()) {
            // the commit would send the last batch first, and give the connection with its counter back last
            accessors.forEach(accessor -> accessor.writesCompleted(session));
        }
        accessors.forEach(accessor -> tellBatches(counters.advance(accessor, ""), true));
    }

    /**
     * Tells of batches.
     *
     * @param isTimed whether nothing else was done meanwhile
     */
    private void tellBatches(Advance advance, boolean isTimed) {
        tell(advance.batched(), advance.executions(), isTimed ? advance.nanos() : 0);
    }

    private void tell(String sql, int executions, long nanos) {
        if (executions > 0) {
            runtime.executed(sql.isEmpty() ? "" : shapes.shape(sql), executions, nanos);
        }
    }

    /** Tells whether EclipseLink has put a call into a batch, as {@code DatabaseAccessor} decides it. */
    private static boolean isBatched(@Nullable Call sent, Accessor accessor) {
        return sent instanceof DatabaseCall call
                && call.isBatchExecutionSupported()
                && accessor instanceof DatasourceAccessor connection
                && connection.isInTransaction()
                && connection.getDatasourcePlatform() instanceof DatabasePlatform platform
                && platform.usesBatchWriting();
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
