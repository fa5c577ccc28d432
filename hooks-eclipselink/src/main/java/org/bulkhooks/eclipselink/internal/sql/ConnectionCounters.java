package org.bulkhooks.eclipselink.internal.sql;

import java.util.Map;
import java.util.WeakHashMap;
import org.bulkhooks.eclipselink.internal.state.SessionState;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatasourceAccessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/**
 * How many statements the connections of a session have executed, as EclipseLink counts them: a batch is one. Its
 * counters go back to 0 when a connection goes back to its pool. Thread-safe.
 */
public final class ConnectionCounters {

    private static final StateKey<ConnectionCounters> KEY = new StateKey<>("counters of connections");

    private final Map<Accessor, Progress> seen = new WeakHashMap<>();

    ConnectionCounters() {}

    /** Returns the counters of a session's connections, the same for all units of work of the session. */
    public static ConnectionCounters of(AbstractSession session) {
        return SessionState.of(session).getOrPut(KEY, ConnectionCounters::new);
    }

    /** How far a connection has come. Guarded by the counters. */
    private static final class Progress {

        private int executed;
        private long sinceNanos;
        private String batched = "";
    }

    /**
     * What a connection has executed since it was asked last.
     *
     * @param executions how many statements
     * @param nanos how long ago it was asked last, in nanoseconds
     * @param batched the SQL that waited in a batch by then, or empty
     */
    public record Advance(int executions, long nanos, String batched) {

        private static final Advance NONE = new Advance(0, 0, "");
    }

    /**
     * Returns what a connection has executed since this was asked last; nothing for the first time.
     *
     * @param batched the SQL that waits in a batch now, empty for none, or null if that is still the same
     */
    public synchronized Advance advance(Accessor accessor, @Nullable String batched) {
        int now = executed(accessor);
        long nanos = System.nanoTime();
        Progress progress = seen.get(accessor);
        boolean first = progress == null;
        if (progress == null) {
            progress = new Progress();
            seen.put(accessor, progress);
        }
        int before = progress.executed;
        int executions = first ? 0 : now < before ? now : now - before;
        Advance advance =
                executions == 0 ? Advance.NONE : new Advance(executions, nanos - progress.sinceNanos, progress.batched);
        progress.executed = now;
        progress.sinceNanos = nanos;
        if (batched != null) {
            progress.batched = batched;
        }
        return advance;
    }

    /** Returns the SQL that waited in a batch of a connection when it was asked last, or an empty text. */
    synchronized String batched(Accessor accessor) {
        Progress progress = seen.get(accessor);
        return progress == null ? "" : progress.batched;
    }

    private static int executed(Accessor accessor) {
        return accessor instanceof DatasourceAccessor counting
                ? counting.getReadStatementsCount()
                        + counting.getWriteStatementsCount()
                        + counting.getStoredProcedureStatementsCount()
                : 0;
    }
}
