package org.bulkhooks.eclipselink.unit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Consumer;

/** A resource-local transaction with an EntityManager of its own. */
public final class LocalTransaction {

    private LocalTransaction() {}

    /** Does something and commits it, or rolls it back if it fails. */
    public static void commit(EntityManagerFactory factory, Consumer<EntityManager> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                work.accept(em);
                em.getTransaction().commit();
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }
}
