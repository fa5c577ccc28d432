package org.bulkhooks.benchmarks.database;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that has nothing but the tables of the benchmarks. */
public interface Database extends AutoCloseable {

    /**
     * Opens one.
     *
     * @param name {@code postgresql} or {@code mariadb} for a server of its own, {@code h2} for one in this JVM, or a
     *     JDBC URL, where the tables of the benchmarks are dropped
     */
    static Database open(String name) throws IOException {
        return switch (name) {
            case "postgresql" -> new PostgreSqlServer();
            case "mariadb" -> new MariaDbServer();
            case "h2" -> new ForeignDatabase("jdbc:h2:mem:bank;DB_CLOSE_DELAY=-1");
            default -> new ForeignDatabase(name);
        };
    }

    /** Returns which product it is. */
    Product product();

    /** Returns a source of single connections to it, without a pool. */
    DataSource connections() throws SQLException;

    /** Stops the server, if it was started for the benchmarks. */
    @Override
    void close() throws IOException;
}
