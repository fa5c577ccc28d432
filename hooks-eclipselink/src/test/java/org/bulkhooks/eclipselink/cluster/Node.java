package org.bulkhooks.eclipselink.cluster;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.bulkhooks.eclipselink.cluster.model.Stocked;
import org.bulkhooks.eclipselink.unit.LocalTransaction;
import org.eclipse.persistence.sessions.coordination.RemoteCommandManager;
import org.eclipse.persistence.sessions.server.ServerSession;

/** A node of a cluster: a persistence unit with a shared cache of its own. */
final class Node implements AutoCloseable {

    private final EntityManagerFactory factory;

    Node(String url) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.jdbc.url", url);
        properties.put("eclipselink.session-name", UUID.randomUUID().toString());
        properties.put("eclipselink.ddl-generation", "create-tables");
        properties.put("eclipselink.cache.coordination.protocol", LoopbackTransport.class.getName());
        factory = Persistence.createEntityManagerFactory("cluster", properties);
        factory.createEntityManager().close(); // opens it
    }

    EntityManagerFactory factory() {
        return factory;
    }

    LoopbackTransport transport() {
        return (LoopbackTransport) ((RemoteCommandManager) session().getCommandManager()).getTransportManager();
    }

    /** Does something in a transaction. */
    void commit(Consumer<EntityManager> work) {
        LocalTransaction.commit(factory, work);
    }

    /** Reads without a transaction, as the shared cache has it. */
    <T> T read(Function<EntityManager, T> reading) {
        try (EntityManager em = factory.createEntityManager()) {
            return reading.apply(em);
        }
    }

    /** Returns the numbers of the first three records of a class, or -1 where there is none. */
    List<Integer> stocks(Class<? extends Stocked> entityClass) {
        return read(em -> LongStream.rangeClosed(1, 3)
                .mapToObj(id -> em.find(entityClass, id))
                .map(each -> each == null ? -1 : each.getStock())
                .toList());
    }

    /** Tells whether the shared cache would serve a record. */
    boolean caches(Class<?> entityClass, long id) {
        return session().getIdentityMapAccessor().containsObjectInIdentityMap(id, entityClass)
                && session().getIdentityMapAccessor().isValid(id, entityClass);
    }

    void forgetAll() {
        session().getIdentityMapAccessor().initializeAllIdentityMaps();
    }

    private ServerSession session() {
        return factory.unwrap(ServerSession.class);
    }

    @Override
    public void close() {
        factory.close();
    }
}
