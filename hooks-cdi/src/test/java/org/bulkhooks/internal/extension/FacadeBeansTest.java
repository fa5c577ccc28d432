package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.memory.InMemoryPersistence;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnusedVariable") // CDI reads producer fields
class FacadeBeansTest {

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Reporting {
        @Nonbinding
        String why() default "";

        final class Literal extends AnnotationLiteral<Reporting> implements Reporting {
            private static final long serialVersionUID = 1L;

            @Override
            public String why() {
                return "anything";
            }
        }
    }

    /** Returns the EntityManager that a facade writes to. */
    private static EntityManager entityManagerOf(TestApplication application, BulkOperations bulk) {
        bulk.create(List.of(new Account(1, 1)));
        return application.lastWritten();
    }

    @ApplicationScoped
    static class Producers {
        private final List<EntityManager> closed = new ArrayList<>();

        @Produces
        @ApplicationScoped
        EntityManager ofApplication() {
            return InMemoryPersistence.entityManager("default");
        }

        void close(@Disposes @Any EntityManager entityManager) {
            entityManager.close();
            closed.add(entityManager);
        }

        @Produces
        @Reporting(why = "slow queries")
        EntityManager ofReporting() {
            return InMemoryPersistence.entityManager("reporting");
        }

        @Produces
        @Named("archive")
        private final EntityManager archive = InMemoryPersistence.entityManager("archive");

        List<EntityManager> closed() {
            return closed;
        }
    }

    @ApplicationScoped
    static class Importer {
        @Inject
        @Reporting
        private BulkOperations reporting;

        BulkOperations reporting() {
            return reporting;
        }
    }

    @Test
    void makesFacadeForEachEntityManagerBeanWithItsQualifiers() {
        try (TestApplication application = TestApplication.start(Producers.class, Importer.class)) {
            Instance<BulkOperations> facades =
                    application.container().select(BulkOperations.class, Any.Literal.INSTANCE);
            assertThat(entityManagerOf(
                            application, facades.select(new Reporting.Literal()).get()))
                    .hasToString("memory reporting");
            assertThat(entityManagerOf(
                            application,
                            facades.select(NamedLiteral.of("archive")).get()))
                    .hasToString("memory archive");
            assertThat(entityManagerOf(
                            application, application.get(Importer.class).reporting()))
                    .hasToString("memory reporting");
            assertThat(facades.stream()).hasSize(3);
        }
    }

    @Dependent
    static class OneProducer {
        @Produces
        @ApplicationScoped
        EntityManager entityManager() {
            return InMemoryPersistence.entityManager("default");
        }
    }

    @Test
    void makesDefaultFacadeForDefaultEntityManager() {
        try (TestApplication application = TestApplication.start(OneProducer.class)) {
            assertThat(entityManagerOf(application, application.get(BulkOperations.class)))
                    .hasToString("memory default");
        }
    }

    @Test
    void leavesTheNameToTheEntityManager() {
        try (TestApplication application = TestApplication.start(Producers.class)) {
            BeanManager beans = application.container().getBeanManager();
            assertThat(beans.getBeans("archive")).singleElement().satisfies(bean -> assertThat(bean.getTypes())
                    .contains(EntityManager.class));
        }
    }

    @Dependent
    static class Holder {
        @Inject
        @Reporting
        private BulkOperations bulk;

        BulkOperations bulk() {
            return bulk;
        }
    }

    @Test
    void destroysDependentEntityManagerWithItsFacade() {
        try (TestApplication application = TestApplication.start(Producers.class, Holder.class)) {
            Instance.Handle<Holder> holder =
                    application.container().select(Holder.class).getHandle();
            EntityManager entityManager =
                    entityManagerOf(application, holder.get().bulk());
            assertThat(entityManager.isOpen()).isTrue();
            holder.destroy();
            assertThat(entityManager.isOpen()).isFalse();
            assertThat(application.get(Producers.class).closed()).hasSize(1);
        }
    }

    @Dependent
    static class RequestProducer {
        @Produces
        @RequestScoped
        EntityManager entityManager(Calls calls) {
            calls.add("opened");
            return InMemoryPersistence.entityManager("request");
        }
    }

    @ApplicationScoped
    static class Service {
        @Inject
        private BulkOperations bulk;

        @ActivateRequestContext
        boolean isOpen(TestApplication application) {
            return entityManagerOf(application, bulk).isOpen();
        }
    }

    @Test
    void findsTheEntityManagerOfTheCurrentRequest() {
        try (TestApplication application = TestApplication.start(RequestProducer.class, Service.class, Calls.class)) {
            Service service = application.get(Service.class);
            for (int request = 0; request < 2; request++) {
                TestApplication.outsideOfRequests(
                        () -> assertThat(service.isOpen(application)).isTrue());
            }
            assertThat(application.get(Calls.class).all()).containsExactly("opened", "opened");
        }
    }

    @Alternative
    @Priority(5)
    @Dependent
    static class AlternativeProducer {
        @Produces
        @ApplicationScoped
        EntityManager entityManager() {
            return InMemoryPersistence.entityManager("alternative");
        }
    }

    @Test
    void choosesTheFacadeOfTheChosenAlternative() {
        try (TestApplication application = TestApplication.start(OneProducer.class, AlternativeProducer.class)) {
            assertThat(entityManagerOf(application, application.get(BulkOperations.class)))
                    .hasToString("memory alternative");
        }
    }

    static class SyntheticEntityManager implements Extension {
        void add(@Observes AfterBeanDiscovery event) {
            event.<EntityManager>addBean()
                    .types(EntityManager.class)
                    .qualifiers(new Reporting.Literal(), Any.Literal.INSTANCE)
                    .scope(ApplicationScoped.class)
                    .createWith(context -> InMemoryPersistence.entityManager("synthetic"));
        }
    }

    @Test
    void findsEntityManagerThatAnotherExtensionAdds() {
        try (TestApplication application = TestApplication.of(Importer.class)
                .extension(new SyntheticEntityManager())
                .start()) {
            assertThat(entityManagerOf(
                            application, application.get(Importer.class).reporting()))
                    .hasToString("memory synthetic");
        }
    }

    @ApplicationScoped
    static class AccountHooks {
        void on(@Observes AfterCreate<Account> accounts, Calls calls) {
            calls.add("created " + accounts.size());
        }
    }

    @Test
    void makesFacadeForEntityManagerMadeByHand() {
        try (TestApplication application = TestApplication.start(AccountHooks.class, Calls.class)) {
            application.within(() -> BulkOperations.on(InMemoryPersistence.entityManager("by hand"))
                    .create(List.of(new Account(1, 1))));
            assertThat(application.get(Calls.class).all()).containsExactly("created 1");
        }
    }

    @Test
    void refusesEntityManagerOfAnotherProvider() {
        try (TestApplication application = TestApplication.start(Calls.class)) {
            BulkOperationsFactory factory = application.get(BulkOperationsFactory.class);
            EntityManager foreign = (EntityManager) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {EntityManager.class},
                    (self, method, arguments) -> method.getName().equals("toString") ? "foreign" : null);
            assertThatThrownBy(() -> factory.on(foreign))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is not of memory 1");
        }
    }

    @Test
    void tellsWhatIsMissingWhereNoIntegrationIs() {
        try (TestApplication application =
                TestApplication.of(Calls.class).integrations().start()) {
            assertThatThrownBy(() -> application.get(BulkOperationsFactory.class))
                    .hasStackTraceContaining("add hooks-eclipselink");
        }
    }

    @Test
    void sharesQualifiersOfItsEntityManager() {
        try (TestApplication application = TestApplication.start(Producers.class)) {
            Set<Bean<?>> beans =
                    application.container().getBeanManager().getBeans(BulkOperations.class, NamedLiteral.of("archive"));
            assertThat(beans).singleElement().satisfies(bean -> {
                assertThat(bean.getQualifiers())
                        .containsExactlyInAnyOrder(
                                Any.Literal.INSTANCE, Default.Literal.INSTANCE, NamedLiteral.of("archive"));
                assertThat(bean.getName()).isNull();
                assertThat(bean.getBeanClass()).isEqualTo(Producers.class);
            });
        }
    }
}
