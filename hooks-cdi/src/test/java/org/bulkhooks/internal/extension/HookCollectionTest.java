package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.HookPriority;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Auditable;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.Identified;
import org.bulkhooks.internal.extension.application.SavingsAccount;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // CDI calls the hooks
class HookCollectionTest {

    private static final Class<?>[] ENTITIES = {Account.class, SavingsAccount.class, Customer.class};

    private static List<String> callsOf(Class<?> hooks, Changes<?>... changes) {
        try (TestApplication application =
                TestApplication.of(hooks, Calls.class).entities(ENTITIES).start()) {
            application.write(changes);
            return List.copyOf(application.get(Calls.class).all());
        }
    }

    private static Changes<Account> updated() {
        return Changes.updated(List.of(new Account(1, 2)), List.of(new Account(1, 1)));
    }

    private static Changes<SavingsAccount> updatedSavings() {
        return Changes.updated(List.of(new SavingsAccount(2, 2)), List.of(new SavingsAccount(2, 1)));
    }

    private static Changes<Customer> updatedCustomer() {
        return Changes.updated(List.of(new Customer(3, "new")), List.of(new Customer(3, "old")));
    }

    @ApplicationScoped
    static class Visibilities {
        private void ofPrivateMethod(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("private");
        }

        void ofPackage(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("package");
        }

        protected void ofProtected(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("protected");
        }

        static void ofStatic(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("static");
        }

        private static void ofPrivateStatic(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("private static");
        }
    }

    @Test
    void callsMethodsOfAnyVisibility() {
        assertThat(callsOf(Visibilities.class, updated()))
                .containsExactly("package", "private", "private static", "protected", "static");
    }

    @Dependent
    static class InDependent {
        void on(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("dependent");
        }
    }

    @Singleton
    static class InSingleton {
        void on(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("singleton");
        }
    }

    @RequestScoped
    static class InRequest {
        void on(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("request");
        }

        void touch() {
            assertThat(this).isNotNull();
        }
    }

    @Test
    void callsBeansOfAnyScope() {
        assertThat(callsOf(InDependent.class, updated())).containsExactly("dependent");
        assertThat(callsOf(InSingleton.class, updated())).containsExactly("singleton");
    }

    @Dependent
    static class Request {
        @ActivateRequestContext
        void run(Runnable work) {
            work.run();
        }
    }

    @Test
    void callsRequestScopedBeanWithinRequestsOnlyAsCdiDefines() {
        try (TestApplication application = TestApplication.start(InRequest.class, Request.class, Calls.class)) {
            TestApplication.outsideOfRequests(() -> application.write(updated()));
            assertThat(application.get(Calls.class).all()).isEmpty();
            TestApplication.outsideOfRequests(
                    () -> application.get(Request.class).run(() -> application.write(updated())));
            assertThat(application.get(Calls.class).all()).containsExactly("request");
        }
    }

    @RequestScoped
    static class IfExists {
        void on(@Observes(notifyObserver = Reception.IF_EXISTS) AfterUpdate<Account> accounts, Calls calls) {
            calls.add("exists");
        }

        void touch() {
            assertThat(this).isNotNull();
        }
    }

    @Test
    void callsConditionalObserverOnlyIfItsInstanceExistsAsCdiDefines() {
        try (TestApplication application = TestApplication.start(IfExists.class, Request.class, Calls.class)) {
            Request request = application.get(Request.class);
            request.run(() -> application.write(updated()));
            assertThat(application.get(Calls.class).all()).isEmpty();
            request.run(() -> {
                application.get(IfExists.class).touch();
                application.write(updated());
            });
            assertThat(application.get(Calls.class).all()).containsExactly("exists");
        }
    }

    @ApplicationScoped
    static class AllEvents {
        void a(@Observes BeforeCreate<Account> event, Calls calls) {
            calls.add("BeforeCreate");
        }

        void b(@Observes BeforeUpdate<Account> event, Calls calls) {
            calls.add("BeforeUpdate");
        }

        void c(@Observes BeforeSave<Account> event, Calls calls) {
            calls.add("BeforeSave");
        }

        void d(@Observes BeforeDelete<Account> event, Calls calls) {
            calls.add("BeforeDelete");
        }

        void e(@Observes AfterCreate<Account> event, Calls calls) {
            calls.add("AfterCreate");
        }

        void f(@Observes AfterUpdate<Account> event, Calls calls) {
            calls.add("AfterUpdate");
        }

        void g(@Observes AfterSave<Account> event, Calls calls) {
            calls.add("AfterSave");
        }

        void h(@Observes AfterDelete<Account> event, Calls calls) {
            calls.add("AfterDelete");
        }

        void i(@Observes ChangeSet<Account> event, Calls calls) {
            calls.add("ChangeSet");
        }
    }

    @Test
    void callsEachEventForItsChangesOnly() {
        List<Account> accounts = List.of(new Account(1, 1));
        assertThat(callsOf(AllEvents.class, Changes.created(accounts)))
                .containsExactly("BeforeCreate", "BeforeSave", "ChangeSet", "AfterCreate", "AfterSave", "ChangeSet");
        assertThat(callsOf(AllEvents.class, updated()))
                .containsExactly("BeforeUpdate", "BeforeSave", "ChangeSet", "AfterUpdate", "AfterSave", "ChangeSet");
        assertThat(callsOf(AllEvents.class, Changes.deleted(accounts)))
                .containsExactly("BeforeDelete", "ChangeSet", "AfterDelete", "ChangeSet");
    }

    @ApplicationScoped
    static class Models {
        void byClass(@Observes AfterUpdate<Account> event, Calls calls) {
            calls.add("Account " + event.entityClass().getSimpleName());
        }

        void byInterface(@Observes AfterUpdate<Auditable> event, Calls calls) {
            calls.add("Auditable " + event.entityClass().getSimpleName());
        }

        void byMappedSuperclass(@Observes AfterUpdate<Identified> event, Calls calls) {
            calls.add("Identified " + event.entityClass().getSimpleName());
        }

        @SuppressWarnings("rawtypes") // a raw event type stands for all entities
        void byRawType(@Observes AfterUpdate event, Calls calls) {
            calls.add("raw " + event.entityClass());
        }

        void bySubclass(@Observes AfterUpdate<SavingsAccount> event, Calls calls) {
            calls.add("SavingsAccount " + event.entityClass().getSimpleName());
        }

        <T extends Account> void byVariable(@Observes AfterUpdate<T> event, Calls calls) {
            calls.add("T " + event.entityClass().getSimpleName());
        }

        void byWildcard(@Observes AfterUpdate<? extends Account> event, Calls calls) {
            calls.add("? extends Account " + event.entityClass().getSimpleName());
        }

        void byWildcardWithoutBound(@Observes AfterUpdate<?> event, Calls calls) {
            calls.add("? " + event.entityClass().getSimpleName());
        }
    }

    @Test
    void readsModelFromTypeArgumentPolymorphically() {
        assertThat(callsOf(Models.class, updatedSavings()))
                .containsExactly(
                        "Account SavingsAccount",
                        "Auditable SavingsAccount",
                        "Identified SavingsAccount",
                        "raw " + SavingsAccount.class,
                        "SavingsAccount SavingsAccount",
                        "T SavingsAccount",
                        "? extends Account SavingsAccount",
                        "? SavingsAccount");
        assertThat(callsOf(Models.class, updatedCustomer()))
                .containsExactly("Auditable Customer", "Identified Customer", "raw " + Customer.class, "? Customer");
    }

    abstract static class Base<T> {
        void on(@Observes AfterUpdate<T> event, Calls calls) {
            calls.add(getClass().getSimpleName().split("\\$", 2)[0] + " "
                    + event.entityClass().getSimpleName());
        }
    }

    abstract static class Middle<A, B extends Auditable> extends Base<B> {}

    @Dependent
    static class OfAccounts extends Base<Account> {}

    @Dependent
    static class OfCustomers extends Middle<String, Customer> {}

    @Test
    void resolvesTypeVariableOfGenericSuperclass() {
        try (TestApplication application = TestApplication.of(OfAccounts.class, OfCustomers.class, Calls.class)
                .entities(ENTITIES)
                .start()) {
            assertThat(application.hooks())
                    .extracting(Hook::signature)
                    .containsExactly("OfAccounts.on(AfterUpdate<Account>)", "OfCustomers.on(AfterUpdate<Customer>)");
            application.write(updated(), updatedCustomer());
            assertThat(application.get(Calls.class).all())
                    .containsExactly("OfAccounts Account", "OfCustomers Customer");
        }
    }

    abstract static class Shared {
        void on(@Observes AfterUpdate<Account> event, Calls calls) {
            calls.add(getClass().getSimpleName());
        }
    }

    @Dependent
    static class First extends Shared {}

    @Dependent
    static class Second extends Shared {}

    @Test
    void makesOneHookForEachBeanOfAnInheritedMethod() {
        try (TestApplication application = TestApplication.start(First.class, Second.class, Calls.class)) {
            assertThat(application.hooks()).extracting(Hook::beanClass).containsExactly(First.class, Second.class);
            assertThat(application.hooks()).extracting(Hook::id).doesNotHaveDuplicates();
            application.write(updated());
            assertThat(application.get(Calls.class).all()).containsExactly("First", "Second");
        }
    }

    @Dependent
    static class Described {
        @NonReentrant
        void recheck(
                @Observes(during = TransactionPhase.AFTER_SUCCESS)
                        @Any
                        @Priority(HookPriority.HIGH)
                        @WhenChanged({"balance", "owner.name"})
                        AfterUpdate<Account> accounts) {}

        void plain(@Observes BeforeSave<Account> accounts) {}
    }

    @Test
    void readsEverythingThatTheDeclarationSays() {
        try (TestApplication application =
                TestApplication.of(Described.class).entities(ENTITIES).start()) {
            Hook recheck = application.hooks().get(0);
            assertThat(recheck.id()).matches("[0-9a-f]{12}");
            assertThat(recheck.beanClass()).isEqualTo(Described.class);
            assertThat(recheck.methodName()).isEqualTo("recheck");
            assertThat(recheck.signature()).isEqualTo("Described.recheck(AfterUpdate<Account>)");
            assertThat(recheck.event()).isEqualTo(HookEvent.AFTER_UPDATE);
            assertThat(recheck.model()).isEqualTo(Account.class);
            assertThat(recheck.priority()).isEqualTo(HookPriority.HIGH);
            assertThat(recheck.order().explicit()).isTrue();
            assertThat(recheck.phase()).isEqualTo(TransactionPhase.AFTER_SUCCESS);
            assertThat(recheck.condition().description()).isEqualTo("any of balance, owner.name changed");
            assertThat(recheck.selection().nonReentrant()).isTrue();

            Hook plain = application.hooks().get(1);
            assertThat(plain.priority()).isEqualTo(HookPriority.NORMAL);
            assertThat(plain.order().explicit()).isFalse();
            assertThat(plain.phase()).isEqualTo(TransactionPhase.IN_PROGRESS);
            assertThat(plain.condition()).isNull();
            assertThat(plain.selection().nonReentrant()).isFalse();
        }
    }

    @Test
    void givesTheSameIdsAfterRestart() {
        List<String> ids;
        try (TestApplication application = TestApplication.start(AllEvents.class, Calls.class)) {
            ids = application.hooks().stream().map(Hook::id).toList();
        }
        try (TestApplication application = TestApplication.start(AllEvents.class, Calls.class)) {
            assertThat(application.hooks()).extracting(Hook::id).containsExactlyElementsOf(ids);
        }
    }

    static class SyntheticObserver implements Extension {
        void add(@Observes AfterBeanDiscovery event, jakarta.enterprise.inject.spi.BeanManager beans) {
            event.<ChangeSet<Account>>addObserverMethod()
                    .beanClass(SyntheticObserver.class)
                    .observedType(new jakarta.enterprise.util.TypeLiteral<AfterUpdate<Account>>() {}.getType())
                    .priority(7)
                    .notifyWith(context -> beans.createInstance()
                            .select(Calls.class)
                            .get()
                            .add("synthetic " + context.getEvent().size()));
        }
    }

    @Test
    void collectsSyntheticObservers() {
        try (TestApplication application = TestApplication.of(Calls.class)
                .extension(new SyntheticObserver())
                .start()) {
            Hook hook = application.hooks().get(0);
            assertThat(hook.signature()).isEqualTo("SyntheticObserver.synthetic(AfterUpdate<Account>)");
            assertThat(hook.priority()).isEqualTo(7);
            assertThat(hook.order().explicit()).isTrue();
            // OpenWebBeans finds the container of BeanManager.createInstance by the context class loader
            application.within(() -> application.write(updated()));
            assertThat(application.get(Calls.class).all()).containsExactly("synthetic 1");
        }
    }

    @Dependent
    static class Others {
        void on(@Observes String event, Calls calls) {
            calls.add("a string");
        }

        void onAll(@Observes @Any Object event) {}
    }

    @Test
    void leavesOtherObserversAlone() {
        try (TestApplication application = TestApplication.start(Others.class, Calls.class)) {
            assertThat(application.hooks()).isEmpty();
        }
    }
}
