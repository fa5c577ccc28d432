package org.bulkhooks.spi.contract;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;

/** A running application with the integration that is tested. Used by one thread. */
public interface TestedApplication extends AutoCloseable {

    /** Returns a bean. */
    <T> T bean(Class<T> type);

    /** Returns the EntityManager of the test, whose transactions are resource-local; the same at each call. */
    EntityManager entityManager();

    /** Returns a query of {@link #entityManager} that selects all accounts and savings accounts. */
    TypedQuery<Account> allAccounts();

    /**
     * Returns a statement of {@link #entityManager} that adds 1 to the balances of all accounts and savings accounts.
     */
    Query raiseAllBalances();

    /** Returns a statement of {@link #entityManager} that deletes all accounts and savings accounts. */
    Query deleteAllAccounts();

    /**
     * Reads a record in another persistence context, past all caches.
     *
     * @return the record as it is committed, or null if there is none
     */
    <E> @Nullable E committed(Class<E> entityClass, Object id);

    /** Stops the application. */
    @Override
    void close();
}
