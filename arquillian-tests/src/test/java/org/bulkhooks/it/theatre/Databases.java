package org.bulkhooks.it.theatre;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The EntityManager of the application; an alternative to that which a server of Jakarta EE 11 makes a bean. */
@Alternative
@Priority(1)
@ApplicationScoped
@SuppressWarnings("UnusedVariable") // the container reads producer fields
public class Databases {

    @Produces
    @PersistenceContext(unitName = "theatre")
    private EntityManager em;
}
