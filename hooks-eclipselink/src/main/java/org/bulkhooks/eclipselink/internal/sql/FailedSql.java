package org.bulkhooks.eclipselink.internal.sql;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * Finds the SQL whose failure an exception of EclipseLink's tells of: that of its call. That of a batch has no call,
 * and its query is the one that came after the batch; the batch itself is the one that waited on its connection.
 */
public final class FailedSql {

    private final SqlShapes shapes;
    private final ConnectionCounters connections;

    private FailedSql(SqlShapes shapes, ConnectionCounters connections) {
        this.shapes = shapes;
        this.connections = connections;
    }

    /** Finds SQL of a session and its units of work. */
    public static FailedSql of(AbstractSession session) {
        return new FailedSql(SqlShapes.of(session), ConnectionCounters.of(session));
    }

    /** Returns the shape of the SQL, or an empty text if the exception tells of none. */
    public String shape(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable next = thrown; next != null && seen.add(next); next = next.getCause()) {
            if (next instanceof DatabaseException refused) {
                String sql = sql(refused);
                return sql.isEmpty() ? "" : shapes.shape(sql);
            }
        }
        return "";
    }

    private String sql(DatabaseException refused) {
        if (refused.getCall() instanceof DatabaseCall call) {
            String sent = call.getSQLString();
            return sent == null ? "" : sent;
        }
        Accessor accessor = refused.getAccessor();
        return accessor == null ? "" : connections.batched(accessor);
    }
}
