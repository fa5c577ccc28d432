package org.bulkhooks.eclipselink.contract;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import org.bulkhooks.spi.contract.Account;
import org.bulkhooks.spi.contract.TestedApplication;

/**
 * An application on Weld and EclipseLink, whose container goes on when it is closed. Another factory, which shares no
 * cache, reads what was committed.
 */
record EclipseLinkApplication(SeContainer container, EntityManager entityManager, EntityManagerFactory reader)
        implements TestedApplication {

    @Override
    public <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    @Override
    public TypedQuery<Account> allAccounts() {
        return entityManager.createQuery("select a from Account a", Account.class);
    }

    @Override
    public Query raiseAllBalances() {
        return entityManager.createQuery("update Account a set a.balance = a.balance + 1");
    }

    @Override
    public Query deleteAllAccounts() {
        return entityManager.createQuery("delete from Account a");
    }

    @Override
    public <E> E committed(Class<E> entityClass, Object id) {
        return reader.createEntityManager().find(entityClass, id);
    }

    @Override
    public void close() {
        if (entityManager.getTransaction().isActive()) {
            entityManager.getTransaction().rollback();
        }
        entityManager.close();
    }
}
