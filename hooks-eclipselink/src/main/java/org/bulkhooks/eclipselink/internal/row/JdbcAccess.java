package org.bulkhooks.eclipselink.internal.row;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.queries.SQLCall;
import org.jspecify.annotations.Nullable;

/** The JDBC connection that a unit of work has in its transaction, as long as it is open. Not thread-safe. */
public final class JdbcAccess implements AutoCloseable {

    private static final SQLCall NO_CALL = new SQLCall();

    private final UnitOfWorkImpl unitOfWork;
    private final Accessor accessor;
    private final DatabasePlatform platform;
    private final HookRuntime runtime;

    private JdbcAccess(UnitOfWorkImpl unitOfWork, Accessor accessor, HookRuntime runtime) {
        this.unitOfWork = unitOfWork;
        this.accessor = accessor;
        this.platform = unitOfWork.getPlatform();
        this.runtime = runtime;
    }

    /**
     * Takes the connection of the unit of work's transaction; begins the database side of the transaction where
     * EclipseLink has put that off.
     *
     * @param runtime is told of each statement
     */
    public static JdbcAccess open(UnitOfWorkImpl unitOfWork, HookRuntime runtime) {
        begin(unitOfWork);
        Accessor accessor = unitOfWork.getAccessor();
        accessor.incrementCallCount(unitOfWork.getParent());
        return new JdbcAccess(unitOfWork, accessor, runtime);
    }

    /** Begins the database side of the transaction where EclipseLink has put that off, and takes its connection. */
    public static void begin(UnitOfWorkImpl unitOfWork) {
        if (!unitOfWork.isInTransaction()) {
            unitOfWork.beginEarlyTransaction();
        }
    }

    /**
     * Prepares a statement.
     *
     * @param returned the columns whose values in the written rows are wanted, maybe none
     */
    public PreparedStatement prepare(String sql, List<String> returned) throws SQLException {
        Connection connection = accessor.getConnection();
        return returned.isEmpty()
                ? connection.prepareStatement(sql)
                : connection.prepareStatement(sql, returned.toArray(String[]::new));
    }

    public DatabaseMetaData metaData() throws SQLException {
        return accessor.getConnection().getMetaData();
    }

    /**
     * Sets a parameter as EclipseLink would.
     *
     * @param value the value of the column, as a mapping put it into a row, or null
     * @param field the column, which tells the type of a null
     */
    public void bind(PreparedStatement statement, int index, @Nullable Object value, DatabaseField field)
            throws SQLException {
        Object bound = value;
        if (field.getType() == null || platform.shouldUseCustomModifyForCall(field)) {
            bound = platform.getCustomModifyValueForCall(NO_CALL, value, field, true);
        }
        platform.setParameterValueInDatabaseCall(bound == null ? field : bound, statement, index, unitOfWork);
    }

    /** Shows a statement in EclipseLink's log of SQL. */
    public void log(String sql, int rows) {
        if (unitOfWork.shouldLog(SessionLog.FINE, SessionLog.SQL)) {
            unitOfWork.log(
                    SessionLog.FINE,
                    SessionLog.SQL,
                    rows == 1 ? sql : sql + " [" + rows + " rows]",
                    (Object[]) null,
                    accessor,
                    false);
        }
    }

    /** Notes that a statement was executed, for however many rows. */
    public void executed() {
        runtime.executed(1);
    }

    /** Tells whether a unique constraint refused a row. */
    boolean isUniqueViolation(SQLException refused) {
        return Dialect.of(platform).isUniqueViolation(refused);
    }

    /** Makes of a driver's exception what EclipseLink makes of it. */
    public PersistenceException failed(SQLException thrown) {
        return JakartaExceptions.of(
                DatabaseException.sqlException(thrown, accessor, unitOfWork, false), Dialect.of(platform));
    }

    @Override
    public void close() {
        accessor.decrementCallCount();
    }
}
