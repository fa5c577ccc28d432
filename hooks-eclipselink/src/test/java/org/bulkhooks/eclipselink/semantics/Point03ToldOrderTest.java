package org.bulkhooks.eclipselink.semantics;

import static jakarta.enterprise.event.TransactionPhase.AFTER_COMPLETION;
import static jakarta.enterprise.event.TransactionPhase.AFTER_FAILURE;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;
import static jakarta.enterprise.event.TransactionPhase.BEFORE_COMPLETION;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import org.bulkhooks.Hooks;
import org.bulkhooks.NetChange;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.OrderPhase;
import org.bulkhooks.OrderStep;
import org.bulkhooks.OrderStep.Kind;
import org.bulkhooks.ValidateDelete;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Auditable;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Versioned;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.RunListener;
import org.bulkhooks.internal.dispatch.RunListeners;
import org.bulkhooks.internal.dispatch.SkipCause;
import org.bulkhooks.internal.registry.Hook;
import org.jspecify.annotations.Nullable;

@Semantics(
        value = "3 the order that is told is the one in which hooks are called",
        beans = {})
class Point03ToldOrderTest {

    @ApplicationScoped
    static class ZHooks {

        void early(@Observes @Priority(10) ChangeSet<Versioned> any) {}

        void save(@Observes @Priority(30) BeforeSave<Auditable> saved) {}

        void update(@Observes @Priority(20) BeforeUpdate<Account> updated) {}

        void tied(@Observes @Priority(20) BeforeUpdate<SavingsAccount> updated) {}

        void exactly(@Observes @Priority(5) @ExactType BeforeUpdate<Account> updated) {}

        void delete(@Observes BeforeDelete<Account> deleted) {}

        void validate(@Observes @Priority(2) ValidateSave<Versioned> saved) {}

        void validateDelete(@Observes ValidateDelete<Account> deleted) {}

        void afterUpdate(@Observes AfterUpdate<Auditable> updated) {}

        void afterDelete(@Observes AfterDelete<Account> deleted) {}

        void completed(@Observes OperationCompleted<Versioned> completed) {}

        void completedFirst(@Observes @Priority(1) OperationCompleted<Account> completed) {}

        void beforeCommit(@Observes(during = BEFORE_COMPLETION) @Priority(1) AfterSave<Account> saved) {}

        void success(@Observes(during = AFTER_SUCCESS) @Priority(3) AfterSave<Account> saved) {}

        void over(@Observes(during = AFTER_COMPLETION) @Priority(2) AfterSave<Account> saved) {}

        void failure(@Observes(during = AFTER_FAILURE) @Priority(2) AfterSave<Account> saved) {}

        void net(@Observes(during = AFTER_SUCCESS) @NetChange @Priority(1) AfterSave<Account> saved) {}
    }

    @ApplicationScoped
    static class AHooks {

        void afterAny(@Observes ChangeSet<Account> any) {}

        void afterSave(@Observes AfterSave<Account> saved) {}
    }

    /** A call of a hook, and how many rows had been sent by then. */
    private record Called(String method, int writes) {}

    /** Notes the calls. */
    private record Calls(Way way, List<Called> called) implements RunListener {

        @Override
        public void ran(HookRun run, List<?> records) {
            called.add(new Called(
                    run.hook().methodName(),
                    way.database().statements().writes().size()));
        }

        @Override
        public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
            throw new AssertionError(hook + " was not called: " + cause);
        }

        @Override
        public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {
            throw new AssertionError(hook + " was left out: " + bypass);
        }
    }

    private static void isAsTold(
            Way way,
            Hooks hooks,
            RunListeners listeners,
            Class<?> entityClass,
            ChangeType change,
            Consumer<Work> write) {
        List<OrderStep> told = hooks.order(entityClass, change).stream()
                .filter(step -> step.kind() == Kind.HOOK)
                .filter(step -> step.hook().orElseThrow().phase() != AFTER_FAILURE)
                .toList();
        Calls calls = new Calls(way, new ArrayList<>());
        listeners.add(calls);
        try {
            way.commit(work -> {
                way.database().statements().clear();
                write.accept(work);
            });
        } finally {
            listeners.remove(calls);
        }

        assertThat(calls.called())
                .extracting(Called::method)
                .isEqualTo(told.stream()
                        .map(step -> step.hook().orElseThrow().method())
                        .toList());
        for (int index = 0; index < told.size(); index++) {
            boolean written = calls.called().get(index).writes() > 0;
            assertThat(written)
                    .as("%s: rows are written", calls.called().get(index))
                    .isEqualTo(told.get(index).phase().compareTo(OrderPhase.WRITE) > 0);
        }
    }

    @EveryWay
    void creates(Way way, Hooks hooks, RunListeners listeners) {
        isAsTold(way, hooks, listeners, Account.class, ChangeType.CREATE, work -> work.create(new Account("A")));
        isAsTold(
                way,
                hooks,
                listeners,
                SavingsAccount.class,
                ChangeType.CREATE,
                work -> work.create(new SavingsAccount("B")));
    }

    @EveryWay
    void updates(Way way, Hooks hooks, RunListeners listeners, Journal journal) {
        List<Long> accounts = Samples.stored(way, new Account("A"));
        List<Long> savings = Samples.stored(way, new SavingsAccount("B"));
        journal.forgetCalls();

        isAsTold(
                way,
                hooks,
                listeners,
                Account.class,
                ChangeType.UPDATE,
                work -> work.update(Account.class, accounts, account -> account.setRemark("x")));
        isAsTold(
                way,
                hooks,
                listeners,
                SavingsAccount.class,
                ChangeType.UPDATE,
                work -> work.update(SavingsAccount.class, savings, account -> account.setRemark("x")));
    }

    @EveryWay
    void deletes(Way way, Hooks hooks, RunListeners listeners) {
        List<Long> accounts = Samples.stored(way, new Account("A"));

        isAsTold(way, hooks, listeners, Account.class, ChangeType.DELETE, work -> work.delete(Account.class, accounts));
    }

    @EveryWay
    void tiesAreMarked(Way way, Hooks hooks) {
        assertThat(hooks.order(SavingsAccount.class, ChangeType.UPDATE))
                .filteredOn(step -> step.tieGroup() != 0)
                .extracting(step -> step.hook().orElseThrow().method())
                .containsExactly("tied", "update", "afterAny", "afterSave", "afterUpdate", "failure", "over");
        assertThat(hooks.entityClasses()).contains(Account.class, SavingsAccount.class);
    }
}
