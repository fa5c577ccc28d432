package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.HookFailure;
import org.bulkhooks.HookPriority;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnusedVariable") // the event parameters of hooks
class TransactionPhaseTest {

    private static Changes<Account> updated(long id) {
        return Changes.updated(
                List.of(new Account(id, 1), new Account(id + 1, 0)),
                List.of(new Account(id, 0), new Account(id + 1, 0)));
    }

    @ApplicationScoped
    static class Phases {
        void beforeCompletion(
                @Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterUpdate<Account> accounts, Calls calls) {
            calls.add("before completion " + accounts.size());
        }

        void afterCompletion(
                @Observes(during = TransactionPhase.AFTER_COMPLETION) AfterUpdate<Account> accounts, Calls calls) {
            calls.add("after completion " + accounts.size());
        }

        void success(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @WhenChanged("balance")
                        AfterUpdate<Account> accounts,
                Calls calls) {
            calls.add("success " + accounts.newRecords().get(0).id() + " was "
                    + accounts.oldRecords().get(0).balance());
        }

        void failure(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterUpdate<Account> accounts, Calls calls) {
            calls.add("failure " + accounts.size());
        }

        void all(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeSet<Customer> customers, Calls calls) {
            calls.add("customers " + customers.size());
        }
    }

    @ApplicationScoped
    static class Veto {
        void veto(@Observes @Priority(HookPriority.HIGHEST) AfterUpdate<Account> accounts) {
            throw new IllegalStateException("veto");
        }
    }

    @Test
    void hooksOfLaterPhasesHearOfAVetoOfAHookBeforeThem() {
        try (TestApplication application = TestApplication.start(Phases.class, Veto.class, Calls.class)) {
            TestTransaction transaction = application.begin();
            assertThatThrownBy(() -> application.write(transaction, updated(1))).hasMessage("veto");

            transaction.afterCompletion(false);

            assertThat(application.get(Calls.class).all()).containsExactly("after completion 2", "failure 2");
        }
    }

    @Test
    void callsHooksOfCommittedTransactionWithTheSamePairs() {
        try (TestApplication application = TestApplication.start(Phases.class, Calls.class)) {
            List<String> calls = application.get(Calls.class).all();
            TestTransaction transaction = application.begin();
            application.write(transaction, updated(1));
            application.write(transaction, updated(5));
            assertThat(calls).isEmpty();

            assertThat(transaction.beforeCompletion()).isTrue();
            assertThat(calls).containsExactly("before completion 2", "before completion 2");
            assertThat(transaction.beforeCompletion()).isFalse();

            calls.clear();
            transaction.afterCompletion(true);
            assertThat(calls)
                    .containsExactly("after completion 2", "success 1 was 0", "after completion 2", "success 5 was 0");

            calls.clear();
            transaction.afterCompletion(true);
            assertThat(calls).as("each call is made once").isEmpty();
        }
    }

    @Test
    void callsHooksOfTransactionThatWasRolledBack() {
        try (TestApplication application = TestApplication.start(Phases.class, Calls.class)) {
            List<String> calls = application.get(Calls.class).all();
            TestTransaction transaction = application.begin();
            application.write(transaction, updated(1));
            transaction.afterCompletion(false);
            assertThat(calls).containsExactly("after completion 2", "failure 2");

            calls.clear();
            transaction.beforeCompletion();
            assertThat(calls)
                    .as("nothing of the rolled back transaction is left")
                    .isEmpty();
        }
    }

    @Test
    void keepsChangesBeforeTheWriteFromHooksOfLaterPhases() {
        try (TestApplication application = TestApplication.start(Phases.class, Calls.class)) {
            application.write(Changes.created(List.of(new Customer(1, "a"))));
            assertThat(application.get(Calls.class).all()).containsExactly("customers 1");
        }
    }

    @ApplicationScoped
    static class Writing {
        void beforeCompletion(
                @Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterUpdate<Account> accounts, Calls calls) {
            calls.add("account " + accounts.newRecords().get(0).id());
        }
    }

    @Test
    void callsHooksBeforeCompletionAgainForWhatWasFlushedMeanwhile() {
        try (TestApplication application = TestApplication.start(Writing.class, Calls.class)) {
            TestTransaction transaction = application.begin();
            application.write(transaction, updated(1));
            List<Boolean> rounds = new ArrayList<>();
            rounds.add(transaction.beforeCompletion());
            application.write(transaction, updated(3));
            rounds.add(transaction.beforeCompletion());
            rounds.add(transaction.beforeCompletion());
            assertThat(rounds).containsExactly(true, true, false);
            assertThat(application.get(Calls.class).all()).containsExactly("account 1", "account 3");
        }
    }

    @ApplicationScoped
    static class Failing {
        void fails(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(HookPriority.HIGH)
                        AfterUpdate<Account> accounts) {
            throw new IllegalStateException("mail server is down");
        }

        void failsToLink(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(HookPriority.HIGH)
                        AfterUpdate<Account> accounts) {
            throw new NoClassDefFoundError("Mail");
        }

        void goesOn(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> accounts, Calls calls) {
            calls.add("goes on");
        }

        void vetoes(@Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterUpdate<Customer> customers) {
            throw new IllegalStateException("no");
        }
    }

    /** Keeps what is logged. */
    static final class LogKeeper extends Handler {
        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void logsHookThatFailsAfterCompletionAndGoesOn() {
        Logger logger = Logger.getLogger("org.bulkhooks");
        LogKeeper log = new LogKeeper();
        try (TestApplication application = TestApplication.start(Failing.class, Calls.class)) {
            logger.addHandler(log);
            logger.setUseParentHandlers(false);
            application.write(updated(1));
            assertThat(application.get(Calls.class).all()).containsExactly("goes on");
            assertThat(log.records).hasSize(2).allSatisfy(record -> assertThat(HookFailure.of(record.getThrown()))
                    .isPresent());
            assertThat(log.records.get(0).getMessage()).contains("Failing.fails(AfterUpdate<Account>)");
            assertThat(log.records.get(1).getMessage()).contains("Failing.failsToLink(AfterUpdate<Account>)");
        } finally {
            logger.removeHandler(log);
            logger.setUseParentHandlers(true);
        }
    }

    @Test
    void throwsFailureBeforeCompletionOn() {
        try (TestApplication application = TestApplication.start(Failing.class, Calls.class)) {
            TestTransaction transaction = application.begin();
            application.write(
                    transaction, Changes.updated(List.of(new Customer(1, "b")), List.of(new Customer(1, "a"))));
            assertThatThrownBy(transaction::beforeCompletion)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("no");
        }
    }
}
