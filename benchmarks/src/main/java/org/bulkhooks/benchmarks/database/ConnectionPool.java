package org.bulkhooks.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * The connections of one program. It gives them as they are, so that nothing stands between the program and the driver,
 * except while SQL executions are counted.
 */
public final class ConnectionPool implements DataSource, AutoCloseable {

    private final HikariDataSource pool;
    private final DataSource counted;
    private boolean counting;
    private int executions;

    /** Makes a pool. */
    public ConnectionPool(DataSource connections) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(connections);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setIdleTimeout(0); // who sits idle keeps what it has prepared
        config.setMaxLifetime(0);
        pool = new HikariDataSource(config);
        counted = ProxyDataSourceBuilder.create(pool)
                .afterQuery((execution, queries) -> executions++)
                .build();
    }

    /**
     * Returns how often something was executed while an action ran; a batch is one execution.
     *
     * @param preparation makes the action; what it executes itself does not count
     */
    public int executionsOf(Supplier<Runnable> preparation) {
        counting = true;
        try {
            Runnable action = preparation.get();
            executions = 0;
            action.run();
            return executions;
        } finally {
            counting = false;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting ? counted.getConnection() : pool.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("one user only");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }

    @Override
    public void close() {
        pool.close();
    }
}
