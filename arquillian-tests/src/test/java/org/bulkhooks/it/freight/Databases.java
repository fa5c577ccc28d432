package org.bulkhooks.it.freight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The EntityManager of the application. */
@ApplicationScoped
@SuppressWarnings("UnusedVariable") // the container reads producer fields
public class Databases {

    @Produces
    @PersistenceContext
    private EntityManager freight;
}
