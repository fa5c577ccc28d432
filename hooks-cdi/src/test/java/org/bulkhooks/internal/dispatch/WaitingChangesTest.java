package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.HookPriority;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.junit.jupiter.api.Test;

/** Records that wait for the end of a transaction while other operations write them. */
class WaitingChangesTest {

    @ApplicationScoped
    static class Later {

        void success(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(HookPriority.LOW) @WhenChanged("balance")
                        AfterUpdate<Account> accounts,
                Calls calls) {
            accounts.forEach(change -> calls.add(change.oldRecord().balance() + "->"
                    + change.newRecord().balance() + " " + change.value("balance") + " " + change.changed("balance")
                    + change.changedAttributes()));
        }
    }

    private static void write(TestTransaction transaction, RecordChanges<?> changes) {
        try (Operation operation = transaction.operation()) {
            operation.aboutToWrite(changes);
            operation.before(changes);
            operation.after(changes);
        }
    }

    private static Changes<Account> updated(Account now, Account old) {
        return Changes.updated(List.of(now), List.of(old));
    }

    @Test
    void aRecordStaysWhatALaterOperationOfTheSameInstanceFound() {
        try (TestApplication application = TestApplication.start(Later.class, Calls.class)) {
            TestTransaction transaction = application.begin();
            Account account = new Account(1, 2);
            write(transaction, updated(account, new Account(1, 1)));
            account.balance(3);
            write(transaction, updated(account, new Account(1, 2)));

            transaction.afterCompletion(true);

            assertThat(application.get(Calls.class).all())
                    .containsExactly("1->2 2 true[balance]", "2->3 3 true[balance]");
        }
    }

    @Test
    void aRecordOfItsOwnStaysTheInstanceThatItIs() {
        try (TestApplication application = TestApplication.start(Later.class, Calls.class)) {
            TestTransaction transaction = application.begin();
            Account account = new Account(1, 2);
            write(transaction, updated(account, new Account(1, 1)));
            write(transaction, updated(new Account(1, 4), new Account(1, 3)));
            account.balance(9);

            transaction.afterCompletion(true);

            assertThat(application.get(Calls.class).all())
                    .containsExactly("1->9 9 true[balance]", "3->4 4 true[balance]");
        }
    }

    @Test
    void oldRecordsAreAskedForOnlyWhileACallWaits() {
        try (TestApplication application = TestApplication.start(Later.class, Calls.class)) {
            TestTransaction transaction = application.begin();
            write(transaction, updated(new Account(1, 1), new Account(1, 1)));
            assertThat(transaction.queue().awaits(Account.class))
                    .as("no record passes the condition")
                    .isFalse();

            write(transaction, updated(new Account(1, 2), new Account(1, 1)));
            assertThat(transaction.queue().awaits(Account.class)).isTrue();

            transaction.afterCompletion(true);
            assertThat(transaction.queue().awaits(Account.class)).isFalse();
        }
    }
}
