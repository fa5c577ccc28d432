package org.bulkhooks.spi.contract;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all tests of the kit do. */
abstract class Contract {

    private final TestedIntegration integration;
    TestedApplication application;
    ScriptedHooks hooks;
    BulkOperations bulk;
    EntityManager entityManager;

    Contract(TestedIntegration integration) {
        this.integration = integration;
    }

    @BeforeEach
    final void start() {
        application = integration.start(beans());
        hooks = application.bean(ScriptedHooks.class);
        entityManager = application.entityManager();
        bulk = application.bean(BulkOperationsFactory.class).on(entityManager);
    }

    /** Returns the bean classes of the application. */
    Class<?>[] beans() {
        return new Class<?>[] {ScriptedHooks.class};
    }

    @AfterEach
    final void stop() {
        application.close();
    }

    /** Does something in a transaction, which is committed, or rolled back if that fails. */
    final void inTransaction(Runnable work) {
        entityManager.getTransaction().begin();
        try {
            work.run();
            entityManager.getTransaction().commit();
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
        }
    }

    /** Creates records, which are detached then, and forgets that hooks were called. */
    final void given(Object... records) {
        inTransaction(() -> List.of(records).forEach(entityManager::persist));
        entityManager.clear();
        hooks.forget();
    }

    /** Returns new accounts with these ids and no balance. */
    static List<Account> accounts(long... ids) {
        return LongStream.of(ids).mapToObj(id -> new Account(id, 0)).toList();
    }

    /** Returns the committed record, which has to be there. */
    final Account account(long id) {
        return Objects.requireNonNull(application.committed(Account.class, id));
    }

    /** Tells whether there is a committed row. */
    final boolean hasAccount(long id) {
        return application.committed(Account.class, id) != null;
    }

    static Account asAccount(Labelled record) {
        return (Account) record;
    }
}
