package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.memory.InMemoryIntegration;
import org.bulkhooks.memory.InMemoryPersistence;
import org.bulkhooks.spi.HookRuntime;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnusedVariable") // the parameters of observers
class LifecycleTest {

    @Singleton
    static class Producers {
        @Produces
        @ApplicationScoped
        EntityManagerFactory factory() {
            return InMemoryPersistence.factory("bank");
        }

        @Produces
        EntityManager entityManager() {
            return InMemoryPersistence.entityManager("archive");
        }
    }

    @ApplicationScoped
    static class OpensAtStart {
        void start(@Observes @Initialized(ApplicationScoped.class) Object event, EntityManagerFactory factory) {
            assertThat(factory.isOpen()).isTrue();
        }
    }

    @Test
    void installsAtStartAndUninstallsAtEnd() {
        TestApplication application = TestApplication.start(Calls.class);
        assertThat(application.log()).containsExactly("install");
        application.close();
        assertThat(application.log()).containsExactly("install", "uninstall");
    }

    @Test
    void connectsFactoriesThatProducersOpenAfterTheStart() {
        try (TestApplication application = TestApplication.start(Producers.class)) {
            assertThat(application.get(EntityManagerFactory.class).isOpen()).isTrue();
            assertThat(application.log()).containsExactly("install", "connect memory bank");
        }
    }

    @Test
    void connectsFactoriesOfEntityManagersThatProducersMake() {
        try (TestApplication application = TestApplication.start(Producers.class)) {
            assertThat(application.get(EntityManager.class).isOpen()).isTrue();
            assertThat(application.log()).containsExactly("install", "connect memory archive");
        }
    }

    @Test
    void installsBeforeTheApplicationsOwnObserversOfItsStart() {
        try (TestApplication application = TestApplication.start(Producers.class, OpensAtStart.class)) {
            assertThat(application.log()).containsExactly("install", "connect memory bank");
        }
    }

    @ApplicationScoped
    static class EarlyBird {
        void start(
                @Observes @Priority(-1) @Initialized(ApplicationScoped.class) Object event,
                Instance<BulkOperations> bulk) {
            bulk.get().create(List.of(new Account(1, 1)));
        }
    }

    @Test
    void installsBeforeTheFirstFacadeIsMade() {
        try (TestApplication application =
                TestApplication.start(Producers.class, EarlyBird.class, AccountHooks.class, Calls.class)) {
            assertThat(application.log()).containsExactly("install", "connect memory archive");
            assertThat(application.get(Calls.class).all()).containsExactly("created");
        }
    }

    @Dependent
    static class AccountHooks {
        void on(@Observes AfterCreate<Account> accounts, Calls calls) {
            calls.add("created");
        }
    }

    @Test
    void countsRunsWhereTheManagementBeansReadThem() throws JMException {
        ObjectName pattern = new ObjectName("org.bulkhooks:type=Statistics,*");
        var server = ManagementFactory.getPlatformMBeanServer();
        var before = server.queryNames(pattern, null);
        try (TestApplication application = TestApplication.start(AccountHooks.class, Calls.class)) {
            application.write(Changes.created(List.of(new Account(1, 1))));
            var published = server.queryNames(pattern, null);
            published.removeAll(before);
            assertThat(published).hasSize(1);
            assertThat((long[]) server.getAttribute(published.iterator().next(), "Runs"))
                    .containsExactly(1);
        }
        assertThat(server.queryNames(pattern, null)).isEqualTo(before);
    }

    @Test
    void keepsSeveralApplicationsInOneMachineApart() {
        try (TestApplication first = TestApplication.start(AccountHooks.class, Calls.class);
                TestApplication second = TestApplication.start(Calls.class)) {
            assertThat(first.get(HookRuntime.class).hasHooks()).isTrue();
            assertThat(second.get(HookRuntime.class).hasHooks()).isFalse();
            assertThat(first.get(HookRegistry.class).hooks()).hasSize(1);
        }
    }

    /** Cannot be uninstalled. */
    public static final class Stuck extends InMemoryIntegration {
        @Override
        public void uninstall() {
            throw new IllegalStateException("stuck");
        }
    }

    @Test
    void withdrawsTheManagementBeansAlsoIfTheIntegrationFailsToStop() throws JMException {
        ObjectName pattern = new ObjectName("org.bulkhooks:type=Statistics,*");
        var server = ManagementFactory.getPlatformMBeanServer();
        var before = server.queryNames(pattern, null);
        TestApplication application = TestApplication.of(AccountHooks.class, Calls.class)
                .integrations(Stuck.class)
                .start();
        assertThat(server.queryNames(pattern, null)).isNotEqualTo(before);
        try {
            application.close();
        } catch (RuntimeException stuck) {
            assertThat(stuck).hasStackTraceContaining("stuck"); // whether a container throws it is its affair
        }
        assertThat(server.queryNames(pattern, null)).isEqualTo(before);
    }
}
