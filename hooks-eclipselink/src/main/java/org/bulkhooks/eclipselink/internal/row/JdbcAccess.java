package org.bulkhooks.eclipselink.internal.row;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.eclipselink.internal.row.dialect.RowStatement;
import org.bulkhooks.eclipselink.internal.row.dialect.RowTables;
import org.bulkhooks.eclipselink.internal.sql.SqlShapes;
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
    private static final String SAVEPOINT = "bulk_hooks";

    private final UnitOfWorkImpl unitOfWork;
    private final Accessor accessor;
    private final DatabasePlatform platform;
    private final HookRuntime runtime;
    private final SqlShapes shapes;
    private String sending = "";
    private long begunNanos;

    private JdbcAccess(UnitOfWorkImpl unitOfWork, Accessor accessor, HookRuntime runtime) {
        this.unitOfWork = unitOfWork;
        this.accessor = accessor;
        this.platform = unitOfWork.getPlatform();
        this.runtime = runtime;
        this.shapes = SqlShapes.of(unitOfWork);
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
        Object bound = parameter(value, field);
        platform.setParameterValueInDatabaseCall(bound == null ? field : bound, statement, index, unitOfWork);
    }

    /** Returns what EclipseLink would set as a parameter for a value of a column. */
    @Nullable
    Object parameter(@Nullable Object value, DatabaseField field) {
        return field.getType() == null || platform.shouldUseCustomModifyForCall(field)
                ? platform.getCustomModifyValueForCall(NO_CALL, value, field, true)
                : value;
    }

    /** Returns the connection, which nobody here closes. */
    Connection connection() {
        return accessor.getConnection();
    }

    /** Executes a statement with rows as a table, and returns its update count. */
    int execute(RowStatement statement, SentRows rows, RowTables tables) {
        return execute(statement, rows, tables, PreparedStatement::executeUpdate);
    }

    /** Executes a query with rows as a table, and returns the numbers in its first column. */
    List<Long> queryNumbers(RowStatement statement, SentRows rows, RowTables tables) {
        return execute(statement, rows, tables, prepared -> {
            List<Long> numbers = new ArrayList<>();
            try (ResultSet results = prepared.executeQuery()) {
                while (results.next()) {
                    numbers.add(results.getLong(1));
                }
            }
            return numbers;
        });
    }

    private <T> T execute(RowStatement statement, SentRows rows, RowTables tables, Execution<T> execution) {
        begin(statement.sql(), rows.size());
        try (PreparedStatement prepared = connection().prepareStatement(statement.sql())) {
            tables.bind(prepared, statement, rows.values(), rows.size());
            T result = execution.of(prepared);
            executed();
            return result;
        } catch (SQLException thrown) {
            throw failed(thrown, statement.sql());
        }
    }

    /** Executes what is prepared. */
    private interface Execution<T> {

        T of(PreparedStatement prepared) throws SQLException;
    }

    /** Marks the state to go back to; one is marked at a time. */
    void savepoint() {
        execute("SAVEPOINT " + SAVEPOINT);
    }

    /** Goes back to the state that was marked last. */
    void backToSavepoint() {
        execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
    }

    /** The methods of a connection for this are not there in distributed transactions. */
    private void execute(String sql) {
        begin(sql, 1);
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
            executed();
        } catch (SQLException thrown) {
            throw failed(thrown, sql);
        }
    }

    /** Notes that a statement is about to be executed, and shows it in EclipseLink's log of SQL. */
    void begin(String sql, int rows) {
        sending = sql;
        begunNanos = System.nanoTime();
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

    /** Notes that the statement that was begun last was executed, for however many rows. */
    void executed() {
        runtime.executed(shapes.shape(sending), 1, System.nanoTime() - begunNanos);
    }

    /** Tells whether a unique constraint refused a row. */
    boolean isUniqueViolation(SQLException refused) {
        return Dialect.of(platform).isUniqueViolation(refused);
    }

    /** Makes of a driver's exception what EclipseLink makes of it. */
    public PersistenceException failed(SQLException thrown) {
        return JakartaExceptions.of(exception(thrown), Dialect.of(platform));
    }

    /** Makes of a driver's exception about a statement what EclipseLink makes of it, which tells the statement. */
    PersistenceException failed(SQLException thrown, String sql) {
        DatabaseException refused = exception(thrown);
        refused.setCall(new SQLCall(sql));
        return JakartaExceptions.of(refused, Dialect.of(platform));
    }

    private DatabaseException exception(SQLException thrown) {
        return DatabaseException.sqlException(thrown, accessor, unitOfWork, false);
    }

    @Override
    public void close() {
        accessor.decrementCallCount();
    }
}
