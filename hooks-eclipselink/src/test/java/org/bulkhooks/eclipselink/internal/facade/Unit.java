package org.bulkhooks.eclipselink.internal.facade;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.unit.LocalTransaction;
import org.bulkhooks.internal.bulk.BulkFacade;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;

/** A persistence unit of its own on a database of its own, with an eye on the statements it sends. */
final class Unit implements AutoCloseable {

    private final JdbcDataSource database = new JdbcDataSource();
    private final EntityManagerFactory factory;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    final RecordingHooks hooks = new RecordingHooks();

    Unit() {
        this(Map.of());
    }

    Unit(Map<String, Object> settings) {
        database.setURL("jdbc:h2:mem:write-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=LEGACY");
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putIfAbsent("jakarta.persistence.nonJtaDataSource", watched(database));
        properties.put("eclipselink.persistencexml", "META-INF/persistence-facade.xml");
        properties.put("eclipselink.session-name", UUID.randomUUID().toString());
        factory = new PersistenceProvider().createEntityManagerFactory("facade", properties);
        in(entityManager -> {});
        sent.clear();
    }

    EntityManagerFactory factory() {
        return factory;
    }

    BulkOperations bulk(EntityManager entityManager) {
        return facade(entityManager, hooks.runtime());
    }

    /** Returns the facade of an EntityManager that calls some hooks. */
    static BulkOperations facade(EntityManager entityManager, HookRuntime hooks) {
        return new BulkFacade<>(
                new EclipseLinkStore(entityManager, hooks, factory -> {}),
                hooks.settings().chunkSize());
    }

    /** Does something in a transaction with an EntityManager of its own. */
    void in(Consumer<EntityManager> work) {
        LocalTransaction.commit(factory, work);
    }

    /** Does something with the facade, without a transaction around it. */
    void with(Consumer<BulkOperations> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            work.accept(bulk(entityManager));
        }
    }

    /** Returns what was sent since the last call, one entry a round trip. */
    List<String> sent() {
        List<String> copy = List.copyOf(sent);
        sent.clear();
        return copy;
    }

    /** Returns the content of all tables but those of generators. */
    Map<String, List<String>> content() {
        Map<String, List<String>> content = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_NAME <> 'SEQUENCE'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                List<String> rows = rows(statement, "SELECT * FROM \"" + table + "\"");
                if (!rows.isEmpty()) {
                    content.put(table, rows);
                }
            }
            return content;
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(result.getMetaData().getColumnName(i)).append('=');
                    row.append(result.getString(i)).append("; ");
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    DataSource watched(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        // noted when it was executed
                    }

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        String sql = queries.get(0).getQuery().toLowerCase(Locale.ROOT);
                        sent.add(sql + (execution.isBatch() ? " [" + execution.getBatchSize() + "]" : ""));
                    }
                })
                .build();
    }

    DataSource database() {
        return database;
    }

    @Override
    public void close() {
        factory.close();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
