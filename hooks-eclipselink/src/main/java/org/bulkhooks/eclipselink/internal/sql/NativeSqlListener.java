package org.bulkhooks.eclipselink.internal.sql;

import java.util.Collection;
import org.bulkhooks.NativeSqlRefusedException;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.SQLCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Refuses native queries of an EntityManager that write to the table of a model with hooks, before they are sent. It leaves alone what
 * EclipseLink and this library send themselves. It cannot read what a stored procedure does, and does not see what goes past
 * the EntityManager, through a session of EclipseLink or JDBC. Stateless but for the tables; serves all units of work of a session.
 */
public final class NativeSqlListener extends SessionEventAdapter {

    private final HookedTables tables;

    /**
     * Makes the listener of a session.
     *
     * @param hooked the descriptors of the entity classes that have hooks
     */
    public NativeSqlListener(Collection<ClassDescriptor> hooked) {
        this.tables = new HookedTables(hooked);
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        DatabaseQuery query = event.getQuery();
        if (isNative(query) && query.getDatasourceCall() instanceof SQLCall call) {
            boolean backslashEscapes = event.getSession().getPlatform().isMySQL(); // MariaDB's platform is one, too
            for (TableName written : WrittenTables.of(call.getSQLString(), backslashEscapes)) {
                tables.find(written).ifPresent(hooked -> {
                    throw new NativeSqlRefusedException(
                            hooked.table().getQualifiedName(), hooked.model().getName());
                });
            }
        }
    }

    /** Tells whether a query is one that the EntityManager was given as SQL, or that was changed from one for executeUpdate. */
    private static boolean isNative(DatabaseQuery query) {
        return query.isUserDefined() && query.isCallQuery() && (query.isReadQuery() || query.isDataModifyQuery());
    }
}
