package org.bulkhooks.benchmarks.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.bulkhooks.benchmarks.database.ConnectionPool;

/** The persistence unit, opened for one program on its own connections. */
final class EclipseLinkUnit implements AutoCloseable {

    /** What EclipseLink needs to write batches. */
    static final Map<String, String> BATCHES =
            Map.of("eclipselink.jdbc.batch-writing", "JDBC", "eclipselink.jdbc.batch-writing.size", "1000");

    private final ConnectionPool connections;
    private final EntityManagerFactory factory;

    /**
     * Opens it.
     *
     * @param name of the program; units of one name are one
     * @param connections what it gets its connections from
     * @param properties what it sets besides
     */
    EclipseLinkUnit(String name, ConnectionPool connections, Map<String, String> properties) {
        this.connections = connections;
        Map<String, Object> all = new HashMap<>(properties);
        all.put("jakarta.persistence.nonJtaDataSource", connections);
        all.put("eclipselink.session-name", name);
        factory = Persistence.createEntityManagerFactory("bank", all);
        try (EntityManager em = factory.createEntityManager()) {
            em.createQuery("select c from Customer c").getResultList(); // now they are in the shared cache
        }
    }

    EntityManagerFactory factory() {
        return factory;
    }

    ConnectionPool connections() {
        return connections;
    }

    void inTransaction(Consumer<EntityManager> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            work.accept(em);
            em.getTransaction().commit();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
