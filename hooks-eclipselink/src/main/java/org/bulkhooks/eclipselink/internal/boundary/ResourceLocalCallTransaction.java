package org.bulkhooks.eclipselink.internal.boundary;

import jakarta.persistence.EntityManager;

/** The transaction of an EntityManager that manages its own. */
record ResourceLocalCallTransaction(EntityManager entityManager) implements CallTransaction {

    @Override
    public boolean isActive() {
        return entityManager.getTransaction().isActive();
    }

    @Override
    public void begin() {
        entityManager.getTransaction().begin();
    }

    @Override
    public void join() {
        // an EntityManager always takes part in its own transaction
    }

    @Override
    public void commit() {
        entityManager.getTransaction().commit();
    }

    @Override
    public boolean isDoomed() {
        return !isActive() || entityManager.getTransaction().getRollbackOnly();
    }

    @Override
    public void rollback() {
        if (isActive()) {
            entityManager.getTransaction().rollback();
        }
    }

    @Override
    public void setRollbackOnly() {
        if (isActive()) {
            entityManager.getTransaction().setRollbackOnly();
        }
    }
}
