package org.bulkhooks.benchmarks.program;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.bulkhooks.benchmarks.bank.Account;
import org.bulkhooks.benchmarks.bank.AccountHooks;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.bank.QuietAccount;
import org.bulkhooks.benchmarks.bank.QuietHooks;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.ConnectionPool;
import org.bulkhooks.benchmarks.database.Database;
import org.bulkhooks.eclipselink.EclipseLinkHooks;

/** The programs that run side by side, by name, and the CDI container that those with hooks need. */
public final class Programs implements AutoCloseable {

    /** Hand-written JDBC. */
    public static final String JDBC = "jdbc";

    /** The best hand-made SQL. */
    public static final String BEST = "best";

    /** The persistence context of EclipseLink alone. */
    public static final String FLUSH_PLAIN = "flush-plain";

    /** The library, on a class whose hooks read old and new records. */
    public static final String HOOKS = "hooks";

    /** EclipseLink alone, tuned. */
    public static final String ECLIPSELINK = "eclipselink";

    /** EclipseLink alone, as it comes. */
    public static final String ECLIPSELINK_DEFAULT = "eclipselink-default";

    /** Hibernate without a persistence context. */
    public static final String HIBERNATE = "hibernate";

    /** The persistence context with the library, on a class without hooks. */
    public static final String FLUSH_INSTALLED = "flush-installed";

    /** The persistence context with the library, on a class whose hooks do nothing. */
    public static final String FLUSH_QUIET = "flush-quiet";

    private static final String NO_HOOKS = "nohooks";
    private static final String FLUSH_HOOKS = "flush-hooks";

    private static final List<String> WRITERS =
            List.of(JDBC, BEST, HOOKS, NO_HOOKS, ECLIPSELINK, ECLIPSELINK_DEFAULT, HIBERNATE);
    private static final List<String> FLUSHES = List.of(FLUSH_PLAIN, FLUSH_INSTALLED, FLUSH_QUIET, FLUSH_HOOKS);

    /** Those that no target is about, and the slow one. */
    private static final List<String> FOR_FEW_ROWS = List.of(NO_HOOKS, ECLIPSELINK_DEFAULT, FLUSH_HOOKS);

    /** All names. */
    public static final List<String> NAMES =
            Stream.concat(WRITERS.stream(), FLUSHES.stream()).toList();

    private static final int CHUNK = 1_000;
    private static final int BEST_CHUNK_OF_H2 = 200;

    private final SeContainer container;
    private final Map<String, Program> programs = new LinkedHashMap<>();

    /** Opens programs on a database. */
    public Programs(List<String> names, Database database, Accounts accounts) throws SQLException {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery() // of extensions too
                .addExtensions(ServiceLoader.load(Extension.class).stream()
                        .filter(provider -> provider.type().getName().startsWith("org.bulkhooks."))
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new))
                .addBeanClasses(AccountHooks.class, QuietHooks.class)
                .initialize();
        for (String name : names) {
            ConnectionPool connections = new ConnectionPool(database.connections());
            RowReader rows = new RowReader(database.product(), accounts.customers());
            programs.put(name, open(name, connections, rows, database));
        }
    }

    private Program open(String name, ConnectionPool connections, RowReader rows, Database database) {
        return switch (name) {
            case JDBC -> new JdbcBatches(connections, rows, CHUNK);
            case BEST ->
                switch (database.product()) {
                    case POSTGRESQL -> new BestOnPostgreSql(connections, rows, CHUNK);
                    case MARIADB -> new BestOnMariaDb(connections, rows, CHUNK);
                    case H2 -> new JdbcBatches(connections, rows, BEST_CHUNK_OF_H2);
                };
            case HOOKS -> new BulkFacade(withHooks(name, connections), Account::new, witness(), true);
            case NO_HOOKS -> new BulkFacade(withHooks(name, connections), PlainAccount::new, new Witness(), false);
            case ECLIPSELINK -> new TunedEclipseLink(name, connections);
            case ECLIPSELINK_DEFAULT -> new DefaultEclipseLink(name, connections);
            case HIBERNATE -> new HibernateStatelessSession(connections);
            case FLUSH_PLAIN ->
                new Flush(
                        new EclipseLinkUnit(name, connections, EclipseLinkUnit.BATCHES),
                        PlainAccount::new,
                        new Witness(),
                        false);
            case FLUSH_INSTALLED -> new Flush(withHooks(name, connections), PlainAccount::new, new Witness(), false);
            case FLUSH_QUIET -> new Flush(withHooks(name, connections), QuietAccount::new, new Witness(), false);
            case FLUSH_HOOKS -> new Flush(withHooks(name, connections), Account::new, witness(), true);
            default -> throw new IllegalArgumentException("no program " + name + "; there are " + NAMES);
        };
    }

    private static EclipseLinkUnit withHooks(String name, ConnectionPool connections) {
        EclipseLinkUnit unit = new EclipseLinkUnit(name, connections, EclipseLinkUnit.BATCHES);
        EclipseLinkHooks.install(unit.factory());
        return unit;
    }

    private Witness witness() {
        return container.select(AccountHooks.class).get().witness();
    }

    /** Returns the programs by their names, in the order of the names. */
    public Map<String, Program> byName() {
        return programs;
    }

    /**
     * Returns those that do a task.
     *
     * @param task the task
     * @param programs all of them
     * @param manyRows whether that is so much work that some are left out
     */
    public static Map<String, Program> doing(Task task, Map<String, Program> programs, boolean manyRows) {
        Map<String, Program> doing = new LinkedHashMap<>(programs);
        if (manyRows) {
            doing.keySet().removeAll(FOR_FEW_ROWS);
        }
        doing.keySet().removeIf(name -> FLUSHES.contains(name) != task.isFlush());
        return doing;
    }

    @Override
    public void close() {
        programs.values().forEach(Program::close);
        container.close();
    }
}
