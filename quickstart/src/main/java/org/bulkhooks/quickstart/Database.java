package org.bulkhooks.quickstart;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Makes the EntityManager a CDI bean. That is all the setup there is: for each EntityManager bean, a BulkOperations
 * bean with the same qualifiers is there to be injected. A server of Jakarta EE 11 has a bean of its own for the
 * persistence unit, which lives as long as a transaction; the alternative is chosen before it, and on Jakarta EE 10 it
 * is the only one.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Database {

    @Produces
    @PersistenceContext(unitName = "bank")
    EntityManager entityManager;
}
