package org.bulkhooks.eclipselink.semantics.harness;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

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
            default ->
                throw new IllegalArgumentException("test.database has to be h2, postgresql or mariadb, but is "
                        + System.getProperty("test.database"));
        };
    }

    /** Creates a database without tables and returns its address, with all that it takes to connect to it. */
    String create(String name) throws SQLException;

    /** Returns the class of the driver's data sources, which can take part in transactions of a manager. */
    Class<?> dataSourceClass();

    /** Returns the statements that delete all rows of tables, in whatever order they refer to each other. */
    List<String> deleteAllRows(List<String> tables);

    /** Returns the query for the names of all tables of the application. */
    String queryForTables();

    /** Returns the query for the number of sessions that wait for a lock of another one. */
    String queryForWaiting();

    /** Returns how many values a list in SQL has at most. */
    default int listLength() {
        return 1_000;
    }

    /** Returns the statement that has a transaction wait for a lock only briefly. */
    default String waitBriefly() {
        return "set local lock_timeout = '50ms'";
    }

    /** Forgets a database, which is connected to by its back door at most. */
    void drop(String name, Database database);

    @Override
    void close() throws IOException;
}
