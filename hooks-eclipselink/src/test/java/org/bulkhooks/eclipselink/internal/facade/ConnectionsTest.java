package org.bulkhooks.eclipselink.internal.facade;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bulkhooks.eclipselink.internal.facade.shapes.Plain;
import org.junit.jupiter.api.Test;

/** An operation without a transaction gives its connection back, whatever hooks throw. */
class ConnectionsTest {

    private static final int THREADS = 8;
    private static final int CALLS = 25;

    @Test
    void oneConnectionServesManyThreadsThoughHooksThrow() throws Exception {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl("jdbc:h2:mem:connections-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setMaximumPoolSize(1);
        configuration.setConnectionTimeout(20_000);
        AtomicInteger calls = new AtomicInteger();
        try (HikariDataSource pool = new HikariDataSource(configuration);
                Unit unit = new Unit(Map.of("jakarta.persistence.nonJtaDataSource", pool))) {
            unit.hooks.before(changes -> throwSometimes(calls.incrementAndGet() % 5 == 0));
            unit.hooks.after(changes -> throwSometimes(calls.get() % 7 == 0));

            int failed = runOnManyThreads(unit);

            assertThat(failed).isPositive();
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            try (Connection connection = pool.getConnection();
                    ResultSet rows = connection.createStatement().executeQuery("select count(*) from PLAIN")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo((THREADS * CALLS - failed) * 2);
            }
        }
    }

    private static int runOnManyThreads(Unit unit) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(() -> {
                    int failed = 0;
                    for (int call = 0; call < CALLS; call++) {
                        failed += createFails(unit) ? 1 : 0;
                    }
                    return failed;
                }));
            }
            int failed = 0;
            for (Future<Integer> result : results) {
                failed += result.get();
            }
            return failed;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean createFails(Unit unit) {
        try {
            unit.with(bulk -> bulk.create(List.of(new Plain(), new Plain())));
            return false;
        } catch (ArithmeticException | LinkageError thrown) {
            return true;
        }
    }

    private static void throwSometimes(boolean now) {
        if (now && Thread.currentThread().getId() % 2 == 0) {
            throw new ArithmeticException("a veto");
        } else if (now) {
            throw new LinkageError("an error");
        }
    }
}
