package org.bulkhooks.eclipselink.cluster;

import jakarta.enterprise.inject.se.SeContainer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.bulkhooks.eclipselink.EclipseLinkHooks;
import org.bulkhooks.eclipselink.unit.HookContainer;

/** Two nodes on a database of their own, with hooks or without. */
final class Cluster implements AutoCloseable {

    private final String url = "jdbc:h2:mem:cluster-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final Node writing = new Node(url);
    private final Node other = new Node(url);
    private final SeContainer container;

    private Cluster(boolean hooked) {
        writing.transport().connect(other.transport());
        other.transport().connect(writing.transport());
        container = hooked ? start() : null;
        if (hooked) {
            EclipseLinkHooks.install(writing.factory());
            EclipseLinkHooks.install(other.factory());
        }
    }

    static Cluster hooked() {
        return new Cluster(true);
    }

    static Cluster plain() {
        return new Cluster(false);
    }

    private static SeContainer start() {
        return HookContainer.start(StockHooks.class);
    }

    StockHooks hooks() {
        return container.select(StockHooks.class).get();
    }

    /** The node that writes. */
    Node writing() {
        return writing;
    }

    /** The node that is told. */
    Node other() {
        return other;
    }

    /** Returns what the other node was told since it was asked last. */
    List<Message> sent() {
        return other.transport().received();
    }

    /** Empties all caches, and puts a number of rows into each table, with ids from 1 and a stock of 10. */
    void reset(int rows) {
        for (String table : List.of("WARE", "DRAFT", "OFFER", "BALANCE")) {
            execute("DELETE FROM " + table);
            execute("INSERT INTO " + table + " (ID, VERSION, STOCK) SELECT X, 1, 10 FROM SYSTEM_RANGE(1, " + rows
                    + ")");
        }
        writing.forgetAll();
        other.forgetAll();
        if (container != null) {
            hooks().reset();
        }
        sent();
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        if (container != null) {
            container.close();
        }
        writing.close();
        other.close();
        execute("SHUTDOWN");
    }
}
