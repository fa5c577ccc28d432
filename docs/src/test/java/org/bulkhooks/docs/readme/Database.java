package org.bulkhooks.docs.readme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

@ApplicationScoped
public class Database {

    @Produces
    @ApplicationScoped
    EntityManagerFactory open() {
        return Persistence.createEntityManagerFactory("readme");
    }

    void close(@Disposes EntityManagerFactory factory) {
        factory.close();
    }

    @Produces
    @ApplicationScoped
    EntityManager entityManager(EntityManagerFactory factory) {
        return factory.createEntityManager();
    }
}
