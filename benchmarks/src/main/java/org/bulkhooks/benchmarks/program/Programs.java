package org.bulkhooks.benchmarks.program;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.bulkhooks.benchmarks.bank.Account;
import org.bulkhooks.benchmarks.bank.AccountHooks;
import org.bulkhooks.benchmarks.bank.Accounts;
import org.bulkhooks.benchmarks.bank.PlainAccount;
import org.bulkhooks.benchmarks.bank.Witness;
import org.bulkhooks.benchmarks.database.ConnectionPool;
import org.bulkhooks.benchmarks.database.Database;

/** The programs that run side by side, by name, and the CDI container that those with hooks need. */
public final class Programs implements AutoCloseable {

    /** Hand-written JDBC. */
    public static final String JDBC = "jdbc";

    /** The best hand-made SQL. */
    public static final String BEST = "best";

    /** All names. */
    public static final List<String> NAMES = List.of(JDBC, BEST, "hooks", "nohooks", "eclipselink");

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
                .addBeanClasses(AccountHooks.class)
                .initialize();
        for (String name : names) {
            programs.put(name, open(name, new ConnectionPool(database.connections()), accounts));
        }
    }

    private Program open(String name, ConnectionPool connections, Accounts accounts) {
        return switch (name) {
            case JDBC -> new HandWrittenJdbc(connections, accounts);
            case BEST -> new BestOnPostgreSql(connections, accounts);
            case "hooks" ->
                new BulkFacade(
                        name,
                        connections,
                        Account::new,
                        container.select(AccountHooks.class).get().witness(),
                        true);
            case "nohooks" -> new BulkFacade(name, connections, PlainAccount::new, new Witness(), false);
            case "eclipselink" -> new TunedEclipseLink(connections);
            default -> throw new IllegalArgumentException("no program " + name + "; there are " + NAMES);
        };
    }

    /** Returns the programs by their names, in the order of the names. */
    public Map<String, Program> byName() {
        return programs;
    }

    @Override
    public void close() {
        programs.values().forEach(Program::close);
        container.close();
    }
}
