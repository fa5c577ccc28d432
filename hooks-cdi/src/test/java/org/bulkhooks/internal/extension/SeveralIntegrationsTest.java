package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.memory.InMemoryIntegration;
import org.bulkhooks.memory.InMemoryPersistence;
import org.bulkhooks.spi.RecordStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application with several persistence providers: each integration has the EntityManagers of its own. */
class SeveralIntegrationsTest {

    private static final List<String> STORES = new CopyOnWriteArrayList<>();

    /** The integration of a first provider. */
    public static final class First extends InMemoryIntegration {
        @Override
        public String description() {
            return "first 1";
        }

        @Override
        public boolean supports(EntityManager entityManager) {
            return entityManager.toString().equals("memory first");
        }

        @Override
        public RecordStore<?, ?> store(EntityManager entityManager) {
            STORES.add("first");
            return super.store(entityManager);
        }
    }

    /** The integration of a second provider. */
    public static final class Second extends InMemoryIntegration {
        @Override
        public String description() {
            return "second 2";
        }

        @Override
        public boolean supports(EntityManager entityManager) {
            return entityManager.toString().equals("memory second");
        }

        @Override
        public RecordStore<?, ?> store(EntityManager entityManager) {
            STORES.add("second");
            return super.store(entityManager);
        }
    }

    @ApplicationScoped
    static class AccountHooks {
        void on(@Observes AfterCreate<Account> accounts, Calls calls) {
            calls.add("created " + accounts.size());
        }
    }

    @ApplicationScoped
    static class Import {
        @Inject
        private BulkOperations bulk;

        BulkOperations bulk() {
            return bulk;
        }
    }

    @ApplicationScoped
    static class Persistence {
        @Produces
        EntityManager entityManager() {
            return InMemoryPersistence.entityManager("second");
        }
    }

    @BeforeEach
    void forget() {
        STORES.clear();
    }

    private static TestApplication start(Class<?>... beans) {
        return TestApplication.of(beans).integrations(First.class, Second.class).start();
    }

    @Test
    void eachHasTheEntityManagersOfItsOwn() {
        try (TestApplication application = start(AccountHooks.class, Calls.class)) {
            BulkOperationsFactory factory = application.get(BulkOperationsFactory.class);
            factory.on(InMemoryPersistence.entityManager("second")).create(List.of(new Account(1, 1)));
            factory.on(InMemoryPersistence.entityManager("first")).create(List.of(new Account(1, 1)));

            assertThat(STORES).containsExactly("second", "first");
            assertThat(application.get(Calls.class).all()).containsExactly("created 1", "created 1");
        }
    }

    @Test
    void anInjectedFacadeAsksAtEachCallWhoseItsEntityManagerIs() {
        try (TestApplication application = start(AccountHooks.class, Calls.class, Import.class, Persistence.class)) {
            BulkOperations bulk = application.get(Import.class).bulk();
            assertThat(STORES).isEmpty();
            bulk.create(List.of(new Account(1, 1)));

            assertThat(STORES).containsExactly("second");
            assertThat(application.get(Calls.class).all()).containsExactly("created 1");
        }
    }

    @Test
    void anEntityManagerOfNoneOfThemIsRefused() {
        try (TestApplication application = start(Calls.class)) {
            BulkOperationsFactory factory = application.get(BulkOperationsFactory.class);
            assertThatThrownBy(() -> factory.on(InMemoryPersistence.entityManager("third")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is not of first 1 and second 2");
        }
    }
}
