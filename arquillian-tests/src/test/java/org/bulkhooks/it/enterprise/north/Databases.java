package org.bulkhooks.it.enterprise.north;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The EntityManager of this module; an alternative to those that a server of Jakarta EE 11 makes beans. */
@Alternative
@Priority(1)
@ApplicationScoped
@SuppressWarnings("UnusedVariable") // the container reads producer fields
public class Databases {

    @Produces
    @PersistenceContext(unitName = "orders")
    private EntityManager orders;
}
