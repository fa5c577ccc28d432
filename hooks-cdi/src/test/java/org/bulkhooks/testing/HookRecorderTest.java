package org.bulkhooks.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Bypass;
import org.bulkhooks.BypassScope;
import org.bulkhooks.ChangeType;
import org.bulkhooks.HookPriority;
import org.bulkhooks.Hooks;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.dispatch.Operation;
import org.bulkhooks.internal.dispatch.RunListeners;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.testing.RecordedSkip.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedVariable", "try"}) // the parameters of observers, and scopes that are only closed
class HookRecorderTest {

    /** Writes records from within a hook, with one statement. */
    @ApplicationScoped
    static class Writer {
        @Inject
        private HookRuntime runtime;

        void query(int statements) {
            runtime.executed("", statements, 0);
        }

        void write(RecordChanges<?> changes) {
            try (Operation operation = TestTransaction.begin(runtime).operation()) {
                operation.before(changes);
                operation.checkRejections(0);
                runtime.executed("", 1, 0);
                operation.after(changes);
            }
        }
    }

    @ApplicationScoped
    static class AccountHooks {
        void refuseNegative(@Observes BeforeUpdate<Account> accounts) {
            accounts.forEach(change -> {
                if (change.newRecord().balance() < 0) {
                    change.reject("balance", "must not be negative");
                }
            });
        }

        @NonReentrant
        void recheck(@Observes @WhenChanged("balance") AfterUpdate<Account> accounts, Writer writer) {
            writer.query(2);
            writer.write(Changes.created(List.of(new Customer(accounts.size(), "limit"))));
            writer.write(accounts(1));
        }

        void first(@Observes @Priority(HookPriority.HIGH) AfterUpdate<Account> accounts) {
            assertThat(accounts).isNotEmpty();
        }

        void failing(@Observes AfterDelete<Account> accounts) {
            throw new IllegalStateException("no");
        }

        void mail(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Account> accounts, Writer writer) {
            writer.query(1);
        }

        void reindex(@Observes OperationCompleted<Account> completed) {
            assertThat(completed.entityClasses()).isNotEmpty();
        }
    }

    @ApplicationScoped
    static class CustomerHooks {
        void name(@Observes BeforeCreate<Customer> customers, Writer writer) {
            writer.query(3);
        }
    }

    private TestApplication application;
    private HookRecorder recorder;

    @BeforeEach
    void start() {
        application = TestApplication.start(AccountHooks.class, CustomerHooks.class, Writer.class);
        recorder = application.get(HookRecorder.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private static Changes<Account> accounts(long balance) {
        return Changes.updated(List.of(new Account(1, balance)), List.of(new Account(1, 0)));
    }

    private static List<String> methods(List<RecordedCall> calls) {
        return calls.stream().map(RecordedCall::method).toList();
    }

    @Test
    void recordsCallsInTheOrderInWhichTheyBegan() {
        try (Recording recording = recorder.start()) {
            application.write(accounts(7));

            assertThat(methods(recording.calls()))
                    .containsExactly(
                            "refuseNegative", "first", "recheck", "name", "refuseNegative", "first", "reindex");
            assertThat(recording.calls()).extracting(RecordedCall::depth).containsExactly(1, 1, 1, 2, 2, 2, 1);
            assertThat(recording
                            .calls(AccountHooks.class, "first")
                            .get(0)
                            .hook()
                            .priority())
                    .isLessThan(recording
                            .calls(AccountHooks.class, "recheck")
                            .get(0)
                            .hook()
                            .priority());
        }
    }

    @Test
    void recordsTheRecordsOfCalls() {
        Changes<Account> changes = accounts(7);
        try (Recording recording = recorder.start()) {
            application.write(changes);

            RecordedCall call = recording.calls(AccountHooks.class, "recheck").get(0);
            assertThat(call.records()).containsExactlyElementsOf(changes.newRecords());
            assertThat(call.entityClass()).isEqualTo(Account.class);
            assertThat(call.type()).contains(ChangeType.UPDATE);
            assertThat(call.failure()).isEmpty();
            assertThat(call).hasToString("AccountHooks.recheck(AfterUpdate<Account>) with 1 Account at depth 1");
            assertThat(recording.calls(CustomerHooks.class)).singleElement().satisfies(inner -> {
                assertThat(inner.entityClass()).isEqualTo(Customer.class);
                assertThat(inner.type()).contains(ChangeType.CREATE);
            });
            assertThat(recording.calls(AccountHooks.class, "reindex"))
                    .singleElement()
                    .satisfies(completed -> assertThat(completed.type()).isEmpty());
        }
    }

    @Test
    void countsTheStatementsOfHooksWithAndWithoutThoseOfNestedHooks() {
        try (Recording recording = recorder.start()) {
            application.get(Writer.class).query(10);
            application.write(accounts(7));

            RecordedCall recheck =
                    recording.calls(AccountHooks.class, "recheck").get(0);
            assertThat(recheck.statements())
                    .as("2 of its own, 2 writes, 3 of the nested hook")
                    .isEqualTo(7);
            assertThat(recheck.selfStatements()).isEqualTo(4);
            assertThat(recording.calls(CustomerHooks.class)).singleElement().satisfies(name -> {
                assertThat(name.statements()).isEqualTo(3);
                assertThat(name.selfStatements()).isEqualTo(3);
            });
            assertThat(recording.calls(AccountHooks.class, "first").get(0).statements())
                    .isZero();
            assertThat(recording.statements()).isEqualTo(17);
        }
    }

    @Test
    void recordsWhySomeHooksAreNotCalled() {
        Bypass bypass = Bypass.hooksOf(CustomerHooks.class, "migration 42");
        try (Recording recording = recorder.start();
                BypassScope scope = application.get(Hooks.class).bypass(bypass)) {
            application.write(accounts(7));
            application.write(accounts(0));

            assertThat(recording.skips(CustomerHooks.class, "name"))
                    .singleElement()
                    .satisfies(skip -> {
                        assertThat(skip.reason()).isEqualTo(Reason.BYPASS);
                        assertThat(skip.bypass()).contains(bypass);
                        assertThat(skip.entityClass()).isEqualTo(Customer.class);
                        assertThat(skip.records()).isEqualTo(1);
                        assertThat(skip)
                                .hasToString("CustomerHooks.name(BeforeCreate<Customer>) not with 1 Customer: BYPASS"
                                        + " migration 42");
                    });
            assertThat(recording.skips(AccountHooks.class))
                    .extracting(RecordedSkip::method, RecordedSkip::reason, RecordedSkip::bypass)
                    .containsExactly(
                            tuple("recheck", Reason.REENTRY, Optional.empty()),
                            tuple("recheck", Reason.CONDITION, Optional.empty()));
        }
    }

    @Test
    void recordsRejectionsAndFailures() {
        try (Recording recording = recorder.start()) {
            assertThat(catchThrowable(() -> application.write(accounts(-1))))
                    .isInstanceOf(RecordsRejectedException.class);
            assertThat(catchThrowable(() -> application.write(Changes.deleted(List.of(new Account(1, 0))))))
                    .hasMessage("no");

            assertThat(recording.calls()).hasSize(2);
            assertThat(recording.calls(AccountHooks.class, "refuseNegative"))
                    .extracting(RecordedCall::rejected)
                    .containsExactly(1);
            assertThat(recording.calls(AccountHooks.class, "failing"))
                    .singleElement()
                    .satisfies(failed -> {
                        assertThat(failed.failure()).contains(IllegalStateException.class);
                        assertThat(failed.expectedVeto()).isFalse();
                    });
            application.write(accounts(7));
            assertThat(methods(recording.calls())).as("it goes on").contains("recheck");
        }
    }

    @Test
    void recordsHooksAfterTheCommitWhenTheyAreCalled() {
        TestTransaction transaction = application.begin();
        try (Recording recording = recorder.start()) {
            application.write(transaction, Changes.created(List.of(new Account(1, 1))));
            assertThat(recording.calls(AccountHooks.class, "mail")).isEmpty();

            transaction.afterCompletion(true);
            assertThat(recording.calls(AccountHooks.class, "mail"))
                    .extracting(RecordedCall::statements)
                    .containsExactly(1);
        }
    }

    @Test
    void keepsTwoRecordingsApart() {
        Recording first = recorder.start();
        application.write(accounts(0));
        Recording second = recorder.start();
        application.write(accounts(0));
        first.close();
        first.close();
        application.write(accounts(0));
        second.close();
        application.write(accounts(0));

        assertThat(first.calls(AccountHooks.class, "first")).hasSize(2);
        assertThat(second.calls(AccountHooks.class, "first")).hasSize(2);
    }

    @Test
    void listensToNothingWhileNobodyRecords() {
        RunListeners listeners = application.get(RunListeners.class);
        int before = listeners.size();
        Recording recording = recorder.start();
        assertThat(listeners.size()).isEqualTo(before + 1);
        recording.close();
        application.write(accounts(0));

        assertThat(listeners.size()).isEqualTo(before);
        assertThat(recording.calls()).isEmpty();
        assertThat(recording.skips()).isEmpty();
    }

    @Test
    void recordsOtherThreadsOnlyWhereAllAreWanted() throws InterruptedException {
        try (Recording all = recorder.start();
                Recording mine = recorder.startOnThisThread()) {
            Thread other = new Thread(() -> application.write(accounts(7)));
            other.start();
            other.join();
            assertThat(all.calls()).isNotEmpty();
            assertThat(all.statements()).isEqualTo(7);
            assertThat(mine.calls()).isEmpty();
            assertThat(mine.skips()).isEmpty();
            assertThat(mine.statements()).isZero();

            application.write(accounts(7));

            assertThat(all.calls()).hasSize(2 * mine.calls().size());
        }
    }

    @Test
    void forgetsARecordingThatNobodyClosed() {
        RunListeners listeners = application.get(RunListeners.class);
        int before = listeners.size();
        WeakReference<Recording> forgotten = new WeakReference<>(recorder.start());
        application.write(accounts(7));
        while (!forgotten.refersTo(null)) {
            System.gc();
        }
        application.write(accounts(7));

        assertThat(listeners.size()).isEqualTo(before);
    }
}
