package org.bulkhooks.memory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.function.Consumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.spi.contract.Account;
import org.bulkhooks.spi.contract.Bundle;
import org.bulkhooks.spi.contract.Customer;
import org.bulkhooks.spi.contract.Item;
import org.bulkhooks.spi.contract.SavingsAccount;
import org.bulkhooks.spi.contract.TestedApplication;
import org.jspecify.annotations.Nullable;

/** An application with the integration in memory. */
record InMemoryApplication(TestApplication application, EntityManager entityManager) implements TestedApplication {

    static InMemoryApplication start(Class<?>... beanClasses) {
        TestApplication application = TestApplication.of(beanClasses)
                .entities(Account.class, SavingsAccount.class, Customer.class, Bundle.class, Item.class)
                .start();
        EntityManager entityManager = InMemoryPersistence.entityManager("contract");
        return new InMemoryApplication(application, entityManager);
    }

    @Override
    public <T> T bean(Class<T> type) {
        return application.get(type);
    }

    @Override
    public TypedQuery<Account> allAccounts() {
        return query(null, record -> {});
    }

    @Override
    public Query raiseAllBalances() {
        return query(ChangeType.UPDATE, record -> ((Account) record).raiseBalance());
    }

    @Override
    public Query deleteAllAccounts() {
        return query(ChangeType.DELETE, record -> {});
    }

    private static TypedQuery<Account> query(@Nullable ChangeType type, Consumer<Object> set) {
        return new MemoryQuery(Account.class, record -> true, type, set).proxy();
    }

    @Override
    public <E> @Nullable E committed(Class<E> entityClass, Object id) {
        return entityManager.getEntityManagerFactory().createEntityManager().find(entityClass, id);
    }

    @Override
    public void close() {
        application.close();
    }
}
