package org.bulkhooks.docs.javase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
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
        return Persistence.createEntityManagerFactory("shop");
    }

    void close(@Disposes EntityManagerFactory factory) {
        factory.close();
    }

    @Produces
    @RequestScoped
    EntityManager begin(EntityManagerFactory factory) {
        return factory.createEntityManager();
    }

    void end(@Disposes EntityManager entityManager) {
        entityManager.close();
    }
}
