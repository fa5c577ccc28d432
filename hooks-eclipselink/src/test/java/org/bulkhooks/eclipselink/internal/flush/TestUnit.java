package org.bulkhooks.eclipselink.internal.flush;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.bulkhooks.eclipselink.internal.install.EclipseLinkIntegration;

/** A persistence unit on an H2 database of its own, with a pool of given size and the hooks of one test. */
public final class TestUnit implements AutoCloseable {

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final EclipseLinkIntegration integration = new EclipseLinkIntegration();
    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** Opens the unit. */
    public TestUnit(int connections) {
        this(connections, Map.of());
    }

    /** Opens the unit with more properties. */
    public TestUnit(int connections, Map<String, String> more) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(10_000);
        pool = new HikariDataSource(config);
        Map<String, Object> properties = new HashMap<>(more);
        properties.put(
                "jakarta.persistence.nonJtaDataSource",
                ProxyDataSourceBuilder.create(pool).listener(new Recorder()).build());
        properties.put("eclipselink.session-name", "flush-" + UUID.randomUUID());
        factory = Persistence.createEntityManagerFactory("flush", properties);
        factory.createEntityManager().close(); // opens it
        statements.clear();
    }

    /** Opens the unit with some connections. */
    public TestUnit() {
        this(4);
    }

    /** Has hooks called from now on. */
    public TestUnit with(TestHooks hooks) {
        integration.install(hooks.runtime(), List.of(getClass().getClassLoader()));
        return this;
    }

    /** Returns the factory. */
    public EntityManagerFactory factory() {
        return factory;
    }

    /** Returns the statements that were sent, and forgets them. */
    public List<String> takeStatements() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** Returns how many connections are in use. */
    public int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Returns the first column of a query's rows. */
    public List<Object> stored(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Object> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Runs in a transaction and commits; rolls back if it fails. */
    public void commit(Consumer<EntityManager> action) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            action.accept(em);
            em.getTransaction().commit();
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    @Override
    public void close() {
        integration.uninstall();
        factory.close();
        pool.close();
    }

    private final class Recorder implements QueryExecutionListener {

        @Override
        public void beforeQuery(net.ttddyy.dsproxy.ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(net.ttddyy.dsproxy.ExecutionInfo execution, List<QueryInfo> queries) {
            queries.forEach(query -> statements.add(query.getQuery()));
        }
    }
}
