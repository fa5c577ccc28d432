package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.EclipseLinkHooks;
import org.bulkhooks.eclipselink.unit.HookContainer;
import org.bulkhooks.eclipselink.unit.LocalTransaction;

/** The persistence unit of all entries, on two databases of its own, with hooks or without. */
final class DescriptorUnit implements AutoCloseable {

    private final String first = url();
    private final String second = url();
    private final List<Connection> open = new ArrayList<>();
    private final EntityManagerFactory factory;
    private final SeContainer container;

    private DescriptorUnit(boolean hooked) {
        try {
            open.add(DriverManager.getConnection(first));
            open.add(DriverManager.getConnection(second));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        execute(
                first,
                "create table CHRONICLE_HISTORY (ID bigint, TITLE varchar(255), N int, VERSION int, SINCE timestamp, UNTIL timestamp)");
        for (String table : List.of("SLICE", "COPIED")) {
            execute(
                    second,
                    "create table " + table + " (ID bigint primary key, TITLE varchar(255), N int, VERSION int)");
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.jdbc.url", first);
        properties.put("eclipselink.connection-pool.second.url", second);
        properties.put("eclipselink.connection-pool.second.initial", "1");
        properties.put("eclipselink.connection-pool.second.max", "4");
        properties.put("eclipselink.session-name", UUID.randomUUID().toString());
        factory = Persistence.createEntityManagerFactory("descriptors", properties);
        factory.createEntityManager().close();
        container = hooked ? start() : null;
        if (hooked) {
            EclipseLinkHooks.install(factory);
        }
    }

    static DescriptorUnit hooked() {
        return new DescriptorUnit(true);
    }

    static DescriptorUnit plain() {
        return new DescriptorUnit(false);
    }

    private static String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }

    private static SeContainer start() {
        return HookContainer.start(EntryHooks.class);
    }

    EntryHooks hooks() {
        return container.select(EntryHooks.class).get();
    }

    /** Does something in a transaction with an EntityManager of its own. */
    void in(Consumer<EntityManager> work) {
        LocalTransaction.commit(factory, work);
    }

    /** Does something with the facade in a transaction. */
    void with(Consumer<BulkOperations> work) {
        in(em -> work.accept(BulkOperations.on(em)));
    }

    /** Stores entries and forgets them. */
    void store(Entry... entries) {
        in(em -> List.of(entries).forEach(em::persist));
        factory.getCache().evictAll();
        if (container != null) {
            hooks().reset();
        }
    }

    /** Returns rows of the first database, their columns with spaces between. */
    List<String> rows(String sql) {
        return rows(first, sql);
    }

    /** Returns rows of the first database and of the second. */
    List<List<String>> rowsOfBoth(String sql) {
        return List.of(rows(first, sql), rows(second, sql));
    }

    void execute(String sql) {
        execute(first, sql);
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<String> rows(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getString(i));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        if (container != null) {
            container.close();
        }
        factory.close();
        for (Connection each : open) {
            try {
                each.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
