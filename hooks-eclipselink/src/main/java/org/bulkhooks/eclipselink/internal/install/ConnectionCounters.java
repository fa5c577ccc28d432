package org.bulkhooks.eclipselink.internal.install;

import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatasourceAccessor;
import org.jspecify.annotations.Nullable;

/**
 * How many statements the connections of a session have executed, as EclipseLink counts them: a batch is one. Its
 * counters go back to 0 when a connection goes back to its pool. Thread-safe.
 */
final class ConnectionCounters {

    private final Map<Accessor, Integer> seen = new WeakHashMap<>();

    /** Returns how many statements a connection has executed since this was asked last; 0 for the first time. */
    synchronized int advance(Accessor accessor) {
        int now = executed(accessor);
        @Nullable Integer before = seen.put(accessor, now);
        if (before == null) {
            return 0;
        }
        return now < before ? now : now - before;
    }

    private static int executed(Accessor accessor) {
        return accessor instanceof DatasourceAccessor counting
                ? counting.getReadStatementsCount()
                        + counting.getWriteStatementsCount()
                        + counting.getStoredProcedureStatementsCount()
                : 0;
    }
}
