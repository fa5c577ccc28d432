package org.bulkhooks.eclipselink.semantics.harness;

import java.io.IOException;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What makes databases for the tests of a JVM: one for all of them, closed when they are over. */
public interface DatabaseServer extends AutoCloseable {

    /** Returns the name that a run is given in the system property {@code test.database}, in lower case. */
    static String nameOfThisRun() {
        return System.getProperty("test.database", H2Server.NAME).toLowerCase(Locale.ROOT);
    }

    /** Starts the server that the run is to be made on, H2 if none is named. */
    static DatabaseServer start() throws IOException {
        return switch (nameOfThisRun()) {
            case H2Server.NAME -> new H2Server();
            case PostgreSqlServer.NAME -> new PostgreSqlServer();
            case MariaDbServer.NAME -> new MariaDbServer();
            case DerbyServer.NAME -> new DerbyServer();
            case HsqlServer.NAME -> new HsqlServer();
            default ->
                throw new IllegalArgumentException("test.database has to be h2, postgresql, mariadb, derby or hsqldb,"
                        + " but is " + System.getProperty("test.database"));
        };
    }

    /** Creates a database without tables and returns its address, with all that it takes to connect to it. */
    String create(String name) throws SQLException;

    /** Returns what is added to the address of a database that makes ids, so that EclipseLink can ask for them. */
    default String optionsForIdentities() {
        return "";
    }

    /** Returns the class of the driver's data sources, which can take part in transactions of a manager. */
    Class<?> dataSourceClass();

    /**
     * Returns the statements that delete all rows of tables, in whatever order they refer to each other.
     *
     * @param metaData what the database says of itself
     */
    List<String> deleteAllRows(List<String> tables, DatabaseMetaData metaData) throws SQLException;

    /**
     * Returns the query for the names of those of some tables that have rows, or nothing where it takes no longer to
     * empty all.
     */
    default Optional<String> queryForFilled(List<String> tables) {
        return Optional.empty();
    }

    /** Returns the query for the names of all tables of the application. */
    String queryForTables();

    /** Returns the query for the number of sessions that wait for a lock of another one. */
    String queryForWaiting();

    /** Returns how many values a list in SQL has at most. */
    default int listLength() {
        return 1_000;
    }

    /** Returns SQL of a test in the words of this database. */
    default String inItsWords(String sql) {
        return sql;
    }

    /** Returns a value of a query of a test, in the class that other databases tell it in. */
    default Object value(Object value, String column) throws SQLException {
        return value;
    }

    /** Returns what stands at the end of a query that locks its rows. */
    default String lockingClause() {
        return " for update";
    }

    /** Returns the statement that has a transaction wait for a lock only briefly. */
    default String waitBriefly() {
        return "set local lock_timeout = '50ms'";
    }

    /** Returns the statement that drops a schema without tables. */
    default String dropSchema(String schema) {
        return "drop schema " + schema;
    }

    /**
     * Returns the native query of this database that writes an account and tells the row, or none if the database has
     * no such query.
     */
    default Optional<WritingQuery> writingQuery() {
        return Optional.empty();
    }

    /**
     * A query that writes.
     *
     * @param sql the query, which writes one row whenever it is executed
     * @param shape what is counted of it
     */
    record WritingQuery(String sql, String shape) {}

    /**
     * Tells whether a transaction goes on seeing what was there at its first query, and not what others have committed
     * since.
     */
    default boolean seesSnapshots() {
        return false;
    }

    /**
     * Returns the statements that make a trigger by the name of slip_trigger, which writes a text into each new slip
     * and into the names of all shelves.
     */
    List<String> createTrigger(String text);

    /** Returns the statements that drop the trigger. */
    default List<String> dropTrigger() {
        return List.of("drop trigger slip_trigger");
    }

    /**
     * Returns the statement after which transactions wait as long as they did before {@link #waitBriefly}, if that is
     * not a matter of their connection but of the database.
     */
    default Optional<String> waitAsEver() {
        return Optional.empty();
    }

    /**
     * Tells whether a statement finds its rows first and locks each by a query of its own, because a query that orders
     * rows can lock none; those queries are {@link Statements#rowLocks}.
     */
    default boolean locksRowByRow() {
        return false;
    }

    /** Tells whether a query can lock the rows that it reads. */
    default boolean locksReadRows() {
        return true;
    }

    /** Tells whether a query draws many values of a sequence. */
    default boolean drawsBlocks() {
        return true;
    }

    /** Tells whether a number that is computed with more digits than its column has is cut, and not rounded. */
    default boolean cutsDecimals() {
        return false;
    }

    /** Tells whether a number that is given with more digits than its column has is cut, and not rounded. */
    default boolean cutsGivenDecimals() {
        return false;
    }

    /** Tells whether who reads a row waits for the transaction that has written it. */
    default boolean readersWait() {
        return false;
    }

    /**
     * Tells whether an insert that makes an id can say that its key is there, so that the record of an upsert becomes
     * an update; else that is an error.
     */
    default boolean tellsKeysWhereIdsAreMade() {
        return true;
    }

    /** Returns a query for one row without a table. */
    default String queryForOne() {
        return "select 1";
    }

    /** Forgets a database, which is connected to by its back door at most. */
    void drop(String name, Database database);

    @Override
    void close() throws IOException;
}
