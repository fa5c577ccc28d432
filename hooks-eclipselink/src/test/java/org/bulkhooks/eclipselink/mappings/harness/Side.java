package org.bulkhooks.eclipselink.mappings.harness;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * One of the two that do the same work on the same database: EclipseLink alone, or with hooks. Each has a shared cache
 * of its own.
 */
final class Side implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final ServerSession session;

    Side(EntityManagerFactory factory) {
        this.factory = factory;
        session = factory.unwrap(ServerSession.class);
    }

    ServerSession session() {
        return session;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    Pictures pictures() {
        return new Pictures(session);
    }

    /** Does something in a transaction. */
    void in(Consumer<EntityManager> work) {
        get(em -> {
            work.accept(em);
            return null;
        });
    }

    /** Returns what writes new records in a transaction; their ids are those that come next now. */
    Runnable persisting(List<? extends Sample> records) {
        EntityManager em = factory.createEntityManager();
        records.forEach(em::persist);
        return () -> {
            try {
                em.getTransaction().begin();
                em.getTransaction().commit();
            } finally {
                em.close();
            }
        };
    }

    /**
     * Returns something that is only looked at, without a transaction: what EclipseLink takes for a change is not
     * written.
     */
    <R> R look(Function<EntityManager, R> look) {
        EntityManager em = factory.createEntityManager();
        try {
            return look.apply(em);
        } finally {
            em.close();
        }
    }

    /** Returns something that is found or done in a transaction. */
    <R> R get(Function<EntityManager, R> work) {
        EntityManager em = factory.createEntityManager();
        EntityTransaction transaction = em.getTransaction();
        try {
            transaction.begin();
            R result = work.apply(em);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            em.close();
        }
    }

    /** Returns all records of a mapping, in the order of their models and of their creation. */
    List<Sample> read(EntityManager em, Mapping mapping) {
        List<Sample> all = new ArrayList<>();
        CreationOrder order = new CreationOrder(mapping);
        for (Class<? extends Sample> model : mapping.models()) {
            em.createQuery("select e from " + session.getDescriptor(model).getAlias() + " e", model)
                    .getResultStream()
                    .map(record -> (Sample) record)
                    .sorted(Comparator.comparing(order::of))
                    .forEach(all::add);
        }
        return all;
    }

    /** The order in which the records of a mapping are made; those that come later are behind them, by their codes. */
    private static final class CreationOrder {

        private final Map<String, Integer> places = new HashMap<>();

        CreationOrder(Mapping mapping) {
            mapping.records().get().forEach(record -> places.put(label(record), places.size()));
        }

        String of(Sample record) {
            return places.containsKey(label(record))
                    ? String.format(Locale.ROOT, "%05d", places.get(label(record)))
                    : label(record);
        }

        private static String label(Sample record) {
            return record.getClass().getName() + " " + record.getCode();
        }
    }

    /** Returns what all records of a mapping hold, by their keys, as the shared cache and the database tell. */
    Map<String, Map<String, String>> state(Mapping mapping) {
        return look(em -> {
            Pictures pictures = pictures();
            Map<String, Map<String, String>> state = new TreeMap<>();
            read(em, mapping).forEach(record -> state.put(pictures.key(record), pictures.all(record)));
            for (ClassDescriptor descriptor : descriptors(mapping)) {
                for (String path : Pictures.primitives(descriptor)) {
                    nullIn(em, descriptor, path)
                            .forEach(record -> Objects.requireNonNull(state.get(pictures.key(record)))
                                    .put(States.NULL_IN + path, "true"));
                }
            }
            return state;
        });
    }

    /** Returns the descriptors of the models of a mapping, and of their subclasses. */
    private List<ClassDescriptor> descriptors(Mapping mapping) {
        return session.getDescriptors().values().stream()
                .filter(descriptor ->
                        mapping.models().stream().anyMatch(model -> model.isAssignableFrom(descriptor.getJavaClass())))
                .toList();
    }

    private static List<?> nullIn(EntityManager em, ClassDescriptor descriptor, String path) {
        return em.createQuery("select e from " + descriptor.getAlias() + " e where e." + path + " is null")
                .getResultList();
    }

    /** Empties the shared cache. */
    void forget() {
        factory.getCache().evictAll();
        session.getIdentityMapAccessor().initializeAllIdentityMaps();
    }

    @Override
    public void close() {
        factory.close();
    }
}
