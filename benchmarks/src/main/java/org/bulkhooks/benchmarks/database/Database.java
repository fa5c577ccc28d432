package org.bulkhooks.benchmarks.database;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that has nothing but the tables of the benchmarks. */
public interface Database extends AutoCloseable {

    /** Returns which product it is. */
    Product product();

    /** Returns a source of single connections to it, without a pool. */
    DataSource connections() throws SQLException;

    /** Stops the server, if it was started for the benchmarks. */
    @Override
    void close() throws IOException;
}
