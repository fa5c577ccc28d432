package org.bulkhooks.memory;

import static jakarta.enterprise.event.TransactionPhase.AFTER_COMPLETION;
import static jakarta.enterprise.event.TransactionPhase.AFTER_FAILURE;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;
import static jakarta.enterprise.event.TransactionPhase.BEFORE_COMPLETION;
import static jakarta.enterprise.event.TransactionPhase.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.ExactType;
import org.bulkhooks.HookDescription;
import org.bulkhooks.Hooks;
import org.bulkhooks.NetChange;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.OrderPhase;
import org.bulkhooks.OrderStep;
import org.bulkhooks.OrderStep.Kind;
import org.bulkhooks.ValidateDelete;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.ValidateUpdate;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.RunListener;
import org.bulkhooks.internal.dispatch.RunListeners;
import org.bulkhooks.internal.dispatch.SkipCause;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.spi.contract.Account;
import org.bulkhooks.spi.contract.Customer;
import org.bulkhooks.spi.contract.Labelled;
import org.bulkhooks.spi.contract.SavingsAccount;
import org.bulkhooks.testing.HookRecorder;
import org.bulkhooks.testing.RecordedCall;
import org.bulkhooks.testing.Recording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order that {@link Hooks#order} tells is the one in which operations really call hooks. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // CDI calls the hooks
class OrderOfOperationsTest {

    /** Hooks at all events, on supertypes and subclasses, in all phases, with ties. */
    @ApplicationScoped
    static class ZHooks {

        void early(@Observes @Priority(10) ChangeSet<Labelled> any) {}

        void save(@Observes @Priority(30) BeforeSave<Account> saved) {}

        void update(@Observes @Priority(20) BeforeUpdate<Account> updated) {}

        void tied(@Observes @Priority(20) BeforeUpdate<SavingsAccount> updated) {}

        void exactly(@Observes @Priority(5) @ExactType BeforeUpdate<Account> updated) {}

        void delete(@Observes BeforeDelete<Account> deleted) {}

        void validate(@Observes @Priority(2) ValidateSave<Labelled> saved) {}

        void validateUpdate(@Observes @Priority(1) ValidateUpdate<Account> updated) {}

        void validateDelete(@Observes ValidateDelete<Account> deleted) {}

        void afterSave(@Observes AfterSave<Account> saved) {}

        void afterCreate(@Observes @Priority(10) AfterCreate<Account> created) {}

        void afterUpdate(@Observes AfterUpdate<Labelled> updated) {}

        void afterDelete(@Observes AfterDelete<Labelled> deleted) {}

        void completed(@Observes OperationCompleted<Labelled> completed) {}

        void completedFirst(@Observes @Priority(1) OperationCompleted<Account> completed) {}

        void beforeCommit(@Observes(during = BEFORE_COMPLETION) @Priority(1) AfterSave<Account> saved) {}

        void success(@Observes(during = AFTER_SUCCESS) @Priority(3) AfterSave<Account> saved) {}

        void over(@Observes(during = AFTER_COMPLETION) @Priority(2) AfterSave<Account> saved) {}

        void failure(@Observes(during = AFTER_FAILURE) @Priority(2) AfterSave<Account> saved) {}

        void net(@Observes(during = AFTER_SUCCESS) @NetChange @Priority(1) AfterSave<Account> saved) {}

        void netDelete(@Observes(during = AFTER_COMPLETION) @NetChange AfterDelete<Account> deleted) {}
    }

    /** Its hooks come before those of the other bean where priorities are equal. */
    @ApplicationScoped
    static class AHooks {

        void afterAny(@Observes ChangeSet<Account> any) {}

        void ofCustomers(@Observes BeforeSave<Customer> saved) {}
    }

    /** Derives an attribute, and notes when it does. */
    @ApplicationScoped
    static class Derivation {

        private final List<String> log = new ArrayList<>();

        @Produces
        @ApplicationScoped
        DependencyGraph<Account> notes() {
            return DependencyGraph.of(Account.class)
                    .derive("note", Account::getNote, Account::setNote)
                    .from("balance")
                    .by(account -> {
                        log.add("graph");
                        return "balance " + account.getBalance();
                    })
                    .build();
        }

        List<String> log() {
            return log;
        }
    }

    private final InMemoryApplication application =
            InMemoryApplication.start(ZHooks.class, AHooks.class, Derivation.class);
    private final Hooks hooks = application.bean(Hooks.class);

    @AfterEach
    void close() {
        application.close();
    }

    private List<String> calls(Consumer<BulkOperations> work) {
        EntityManager entityManager = application.entityManager();
        BulkOperations bulk = application.bean(BulkOperationsFactory.class).on(entityManager);
        try (Recording recording = application.bean(HookRecorder.class).startOnThisThread()) {
            entityManager.getTransaction().begin();
            work.accept(bulk);
            entityManager.getTransaction().commit();
            return recording.calls().stream().map(OrderOfOperationsTest::name).toList();
        }
    }

    private static String name(RecordedCall call) {
        return call.hook().method();
    }

    /** Returns the hooks of the order that a transaction calls which is committed. */
    private List<String> told(Class<?> entityClass, ChangeType change) {
        return hooks.order(entityClass, change).stream()
                .flatMap(step -> step.hook().stream())
                .filter(hook -> hook.phase() != AFTER_FAILURE)
                .map(HookDescription::method)
                .toList();
    }

    private static List<Account> accounts() {
        return List.of(new Account(1, 10), new Account(2, 20));
    }

    private static List<Account> changed(List<Account> accounts) {
        accounts.forEach(Account::raiseBalance);
        return accounts;
    }

    @Test
    void isTheOrderOfCallsOfCreatesUpdatesAndDeletes() {
        List<Account> accounts = accounts();

        assertThat(calls(bulk -> bulk.create(accounts)))
                .isEqualTo(told(Account.class, ChangeType.CREATE))
                .hasSizeGreaterThan(9);
        assertThat(calls(bulk -> bulk.update(changed(accounts))))
                .isEqualTo(told(Account.class, ChangeType.UPDATE))
                .hasSizeGreaterThan(12);
        assertThat(calls(bulk -> bulk.delete(accounts)))
                .isEqualTo(told(Account.class, ChangeType.DELETE))
                .hasSizeGreaterThan(6);
    }

    @Test
    void isTheOrderOfFlushes() {
        EntityManager entityManager = application.entityManager();
        Account account = new Account(7, 10);

        assertThat(calls(bulk -> entityManager.persist(account))).isEqualTo(told(Account.class, ChangeType.CREATE));
        assertThat(calls(bulk ->
                        entityManager.find(Account.class, account.getId()).raiseBalance()))
                .isEqualTo(told(Account.class, ChangeType.UPDATE));
        assertThat(calls(bulk -> entityManager.remove(entityManager.find(Account.class, account.getId()))))
                .isEqualTo(told(Account.class, ChangeType.DELETE));
    }

    @Test
    void isTheOrderOfStatements() {
        calls(bulk -> bulk.create(accounts()));

        assertThat(calls(bulk -> bulk.update(application.raiseAllBalances())))
                .isEqualTo(told(Account.class, ChangeType.UPDATE));
        assertThat(calls(bulk -> bulk.delete(application.deleteAllAccounts())))
                .isEqualTo(told(Account.class, ChangeType.DELETE));
    }

    @Test
    void isTheOrderOfEachClassBelowAModel() {
        SavingsAccount savings = new SavingsAccount(3, 10);

        assertThat(calls(bulk -> bulk.create(List.of(savings))))
                .isEqualTo(told(SavingsAccount.class, ChangeType.CREATE));
        savings.raiseBalance();
        assertThat(calls(bulk -> bulk.update(List.of(savings))))
                .isEqualTo(told(SavingsAccount.class, ChangeType.UPDATE))
                .contains("tied")
                .doesNotContain("exactly");
    }

    @Test
    void tellsWhoHearsOfAFailure() {
        List<Account> accounts = accounts();
        EntityManager entityManager = application.entityManager();
        BulkOperations bulk = application.bean(BulkOperationsFactory.class).on(entityManager);
        try (Recording recording = application.bean(HookRecorder.class).startOnThisThread()) {
            entityManager.getTransaction().begin();
            bulk.create(accounts);
            entityManager.getTransaction().rollback();

            assertThat(recording.calls().stream().map(OrderOfOperationsTest::name))
                    .containsExactlyElementsOf(hooks.order(Account.class, ChangeType.CREATE).stream()
                            .filter(step -> step.phase() != OrderPhase.BEFORE_COMPLETION)
                            .flatMap(step -> step.hook().stream())
                            .filter(hook -> hook.phase() != AFTER_SUCCESS)
                            .map(HookDescription::method)
                            .toList());
        }
    }

    @Test
    void hasTheStepsThatAreNoHooksAtTheirPlaces() {
        assertThat(hooks.order(Account.class, ChangeType.UPDATE))
                .filteredOn(step -> step.kind() != Kind.HOOK)
                .extracting(OrderStep::phase, OrderStep::kind, OrderStep::attributes)
                .containsExactly(
                        tuple(OrderPhase.BEFORE, Kind.GRAPH, List.of("note")),
                        tuple(OrderPhase.BEFORE, Kind.GRAPH, List.of("note")),
                        tuple(OrderPhase.VALIDATE, Kind.BEAN_VALIDATION, List.of()),
                        tuple(OrderPhase.WRITE, Kind.SQL, List.of()));
        assertThat(hooks.order(Account.class, ChangeType.UPDATE))
                .isSortedAccordingTo((one, other) -> one.phase().compareTo(other.phase()));
        assertThat(kinds(ChangeType.UPDATE).indexOf(Kind.GRAPH)).isZero();
        assertThat(kinds(ChangeType.UPDATE).lastIndexOf(Kind.GRAPH))
                .isEqualTo(kinds(ChangeType.UPDATE).indexOf(Kind.BEAN_VALIDATION) - 3);
        assertThat(kinds(ChangeType.DELETE)).doesNotContain(Kind.GRAPH, Kind.BEAN_VALIDATION);
    }

    private List<Kind> kinds(ChangeType change) {
        return hooks.order(Account.class, change).stream().map(OrderStep::kind).toList();
    }

    @Test
    void derivesAttributesWhereItSays() {
        List<String> log = application.bean(Derivation.class).log();
        application.bean(RunListeners.class).add(new RunListener() {
            @Override
            public void ran(HookRun run, List<?> records) {
                log.add(run.hook().methodName());
            }

            @Override
            public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
                // not called
            }

            @Override
            public void bypassed(
                    Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {
                // not called
            }
        });
        Account account = new Account(1, 10);

        calls(bulk -> bulk.create(List.of(account)));
        assertThat(log).isEqualTo(toldWithGraphs(ChangeType.CREATE));

        log.clear();
        calls(bulk -> bulk.update(changed(List.of(account))));
        assertThat(log).isEqualTo(toldWithGraphs(ChangeType.UPDATE));
    }

    private List<String> toldWithGraphs(ChangeType change) {
        return hooks.order(Account.class, change).stream()
                .filter(step -> step.kind() == Kind.HOOK || step.kind() == Kind.GRAPH)
                .filter(step -> step.hook().map(HookDescription::phase).orElse(IN_PROGRESS) != AFTER_FAILURE)
                .map(step -> step.hook().map(HookDescription::method).orElse("graph"))
                .toList();
    }

    @Test
    void marksHooksThatOnlyTheirNamesPutInOrder() {
        assertThat(groups(SavingsAccount.class, ChangeType.UPDATE))
                .containsExactlyInAnyOrder(
                        List.of("tied", "update"),
                        List.of("afterAny", "afterSave", "afterUpdate"),
                        List.of("failure", "over"));
        assertThat(groups(Account.class, ChangeType.CREATE))
                .as("success and failure are of other outcomes, net changes come later")
                .containsExactlyInAnyOrder(
                        List.of("afterCreate", "early"), List.of("afterAny", "afterSave"), List.of("failure", "over"));
    }

    private List<List<String>> groups(Class<?> entityClass, ChangeType change) {
        List<OrderStep> steps = hooks.order(entityClass, change);
        return steps.stream()
                .map(OrderStep::tieGroup)
                .filter(group -> group != 0)
                .distinct()
                .map(group -> steps.stream()
                        .filter(step -> step.tieGroup() == group)
                        .map(step -> step.hook().orElseThrow().method())
                        .toList())
                .toList();
    }

    @Test
    void refusesClassesThatNoRecordHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hooks.order(Labelled.class, ChangeType.UPDATE))
                .withMessageContaining("Labelled is no concrete class");
    }

    @Test
    void knowsTheEntityClasses() {
        List<String> names = new ArrayList<>();
        hooks.entityClasses().forEach(entityClass -> names.add(entityClass.getSimpleName()));

        assertThat(names)
                .isEqualTo(Stream.of("Account", "Bundle", "Customer", "Item", "SavingsAccount")
                        .toList());
    }
}
