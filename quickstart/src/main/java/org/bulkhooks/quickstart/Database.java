package org.bulkhooks.quickstart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Makes the EntityManager a CDI bean. That is all the setup there is: for each EntityManager bean, a BulkOperations
 * bean with the same qualifiers is there to be injected.
 */
@ApplicationScoped
class Database {

    @Produces
    @PersistenceContext(unitName = "bank")
    EntityManager entityManager;
}
