package org.bulkhooks.eclipselink.limits;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.bulkhooks.eclipselink.EclipseLinkHooks;
import org.bulkhooks.eclipselink.unit.LocalTransaction;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;

/** A persistence unit that speaks to H2 as to another database. What is sent is noted. */
final class LimitedUnit implements AutoCloseable {

    private final JdbcDataSource database = new JdbcDataSource();
    private final List<String> sent = new ArrayList<>();
    private final EntityManagerFactory factory;

    LimitedUnit(Platform platform) {
        database.setURL("jdbc:h2:mem:limits-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=LEGACY");
        open(Map.of("jakarta.persistence.schema-generation.database.action", "create"), database)
                .close();
        factory = open(Map.of("eclipselink.target-database", platform.type().getName()), noting(platform));
        EclipseLinkHooks.install(factory);
    }

    private static EntityManagerFactory open(Map<String, String> settings, DataSource database) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("jakarta.persistence.nonJtaDataSource", database);
        properties.put("eclipselink.persistencexml", "META-INF/persistence-limits.xml");
        properties.put("eclipselink.session-name", UUID.randomUUID().toString());
        EntityManagerFactory created = new PersistenceProvider().createEntityManagerFactory("limits", properties);
        created.createEntityManager().close(); // opens it
        return created;
    }

    private DataSource noting(Platform platform) {
        return ProxyDataSourceBuilder.create(database)
                .queryTransformer(info -> {
                    sent.add(info.getQuery());
                    return platform.forH2(info.getQuery());
                })
                .build();
    }

    /**
     * Does something in a transaction, and returns the different statements that were sent. It has a thread with much
     * stack: H2 goes down into a chain of ORs.
     */
    List<String> sent(Consumer<EntityManager> work) {
        sent.clear();
        FutureTask<Void> task = new FutureTask<>(() -> commit(work), null);
        new Thread(null, task, "work", 512L << 20).start();
        try {
            task.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return sent.stream().distinct().toList();
    }

    private void commit(Consumer<EntityManager> work) {
        LocalTransaction.commit(factory, work);
    }

    /** Fills the tables with as many rows as that, with numbers from 1; half of the bins have another next one each. */
    void fill(int rows) {
        execute("SET REFERENTIAL_INTEGRITY FALSE");
        execute("DELETE FROM BIN_LABELS");
        execute("DELETE FROM BIN");
        for (String table : List.of("LOT", "TAG", "TOKEN", "COLDPALLET", "PALLET")) {
            execute("DELETE FROM " + table);
        }
        for (String table : List.of("TAG", "TOKEN")) {
            execute("INSERT INTO " + table + " (ID, CODE) SELECT -X, 'T' || X FROM SYSTEM_RANGE(1, " + rows + ")");
        }
        execute("INSERT INTO PALLET (ID, KIND, VERSION, CODE) SELECT X, 'ColdPallet', 1, 'P' || X FROM SYSTEM_RANGE(1, "
                + rows + ")");
        execute("INSERT INTO COLDPALLET (ID, DEGREES) SELECT X, 1 FROM SYSTEM_RANGE(1, " + rows + ")");
        execute("INSERT INTO LOT (ID, VERSION, AMOUNT) SELECT X, X, 1 FROM SYSTEM_RANGE(1, " + rows + ")");
        execute("INSERT INTO BIN (HALL, SHELF, PLACE, VERSION, COUNTRY, SITE, CODE, AMOUNT)"
                + " SELECT MOD(X, 7), MOD(X, 11), X, X, MOD(X, 3), MOD(X, 5), X, 1 FROM SYSTEM_RANGE(1, " + rows + ")");
        int half = rows / 2;
        execute("UPDATE BIN SET NEXT_HALL = MOD(PLACE + " + half + ", 7), NEXT_SHELF = MOD(PLACE + " + half
                + ", 11), NEXT_PLACE = PLACE + " + half + " WHERE PLACE <= " + half);
        factory.getCache().evictAll();
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        factory.close();
        execute("SHUTDOWN");
    }
}
