package org.bulkhooks.bulk;

import jakarta.persistence.EntityManager;

/** Makes {@link BulkOperations} for EntityManagers that are not CDI beans. Each application has a bean of this type. */
public interface BulkOperationsFactory {

    /**
     * Returns the bulk operations of an EntityManager.
     *
     * @param entityManager an open EntityManager, or a reference that finds the current one
     * @return bulk operations on its persistence context and transaction
     * @throws IllegalArgumentException if the EntityManager is of a persistence provider that no integration knows
     */
    BulkOperations on(EntityManager entityManager);
}
