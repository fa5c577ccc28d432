package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.sessions.server.ServerSession;

/** A persistence unit on its database, open for the whole run of the tests. */
public final class Unit implements AutoCloseable {

    private final Database database;
    private final EntityManagerFactory factory;

    Unit(DatabaseServer server, Transactions transactions) throws SQLException {
        this(
                new Database(server, transactions.persistenceUnit(), transactions == Transactions.JTA),
                transactions,
                transactions.persistenceUnit());
    }

    private Unit(Database database, Transactions transactions, String persistenceUnit) {
        this.database = database;
        factory = Persistence.createEntityManagerFactory(persistenceUnit, properties(transactions, database));
        factory.createEntityManager().close(); // opens it
    }

    /**
     * Opens another persistence unit on a database of its own, on the same server.
     *
     * @param tables the statements that create its tables
     */
    Unit another(Transactions transactions, String persistenceUnit, List<String> tables) {
        Database other = database.another(persistenceUnit, transactions == Transactions.JTA);
        other.execute(tables);
        return new Unit(other, transactions, persistenceUnit);
    }

    private static Map<String, Object> properties(Transactions transactions, Database database) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("eclipselink.session-name", UUID.randomUUID().toString());
        if (transactions == Transactions.JTA) {
            properties.put("jakarta.persistence.transactionType", "JTA");
            properties.put("jakarta.persistence.jtaDataSource", database.dataSource());
            properties.put("eclipselink.target-server", TestServerPlatform.class.getName());
        } else {
            properties.put("jakarta.persistence.nonJtaDataSource", database.dataSource());
        }
        return properties;
    }

    /** Returns the database. */
    public Database database() {
        return database;
    }

    /** Returns the factory. */
    public EntityManagerFactory factory() {
        return factory;
    }

    EntityManager newEntityManager() {
        return factory.createEntityManager();
    }

    /** Empties the shared cache; what is only evicted keeps its lazy attributes. */
    public void forgetAll() {
        factory.unwrap(ServerSession.class).getIdentityMapAccessor().initializeAllIdentityMaps();
    }

    /** Empties tables and shared cache. */
    public void reset() {
        database.restoreConnections();
        database.empty();
        factory.getCache().evictAll();
        database.statements().clear();
    }

    @Override
    public void close() {
        factory.close();
        database.close();
    }
}
