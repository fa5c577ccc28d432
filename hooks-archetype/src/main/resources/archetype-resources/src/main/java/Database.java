package ${package};

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the EntityManager a CDI bean; a server of Jakarta EE 11 has one itself, before which this one is taken. */
@Alternative
@Priority(1)
@ApplicationScoped
class Database {

    @Produces
    @PersistenceContext(unitName = "accounts")
    EntityManager entityManager;
}
