package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Bypass;
import org.bulkhooks.BypassScope;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.Hooks;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedMethod", "UnusedVariable", "try"}) // CDI calls the hooks; a scope only has to be open
class BypassTest {

    /** Marks hooks that can be left out together. */
    interface Optional {}

    @ApplicationScoped
    static class AccountHooks implements Optional {
        @Inject
        Calls calls;

        @Inject
        Nested nested;

        void on(@Observes AfterUpdate<Account> accounts) {
            calls.add("account");
            nested.run();
        }
    }

    @ApplicationScoped
    static class CustomerHooks {
        void on(@Observes AfterUpdate<Customer> customers, Calls calls) {
            calls.add("customer");
        }
    }

    /** What the hook of accounts does. */
    @ApplicationScoped
    static class Nested {
        private Runnable action = () -> {};

        void run() {
            action.run();
        }

        void will(Runnable what) {
            action = what;
        }
    }

    private final TestApplication application = TestApplication.of(
                    AccountHooks.class, CustomerHooks.class, Nested.class, Calls.class)
            .entities(Account.class, Customer.class)
            .start();
    private final Hooks hooks = application.get(Hooks.class);

    @AfterEach
    void close() {
        application.close();
    }

    private List<String> calls() {
        return application.get(Calls.class).all();
    }

    private static Changes<Account> accounts() {
        return Changes.updated(List.of(new Account(1, 2)), List.of(new Account(1, 1)));
    }

    private static Changes<Customer> customers() {
        return Changes.updated(List.of(new Customer(1, "a")), List.of(new Customer(1, "b")));
    }

    private boolean customersNeedOldRecords(TestTransaction transaction) {
        return transaction.needsOldRecords(Customer.class, ChangeType.UPDATE);
    }

    /** Writes accounts with an option that leaves the hooks of customers out, and does something in a hook. */
    private void writeAccounts(TestTransaction transaction, Runnable inHook) {
        application.get(Nested.class).will(inHook);
        try (Operation operation = transaction.operation(Bypass.hooksOf(CustomerHooks.class, "import"))) {
            operation.after(accounts());
        }
    }

    @Test
    void aBypassOfAnInterfaceLeavesOutTheHooksOfItsBeans() {
        try (BypassScope scope = hooks.bypass(Optional.class, "import")) {
            application.write(accounts(), customers());
        }

        assertThat(calls()).containsExactly("customer");
    }

    @Test
    void aBypassOfAnEventLeavesOutTheEventsThatItStandsFor() {
        try (BypassScope scope = hooks.bypass(Bypass.event(AfterSave.class, "import"))) {
            application.write(accounts());
        }
        try (BypassScope scope = hooks.bypass(Bypass.event(ChangeSet.class, "import"))) {
            application.write(accounts());
        }

        assertThat(calls()).isEmpty();
    }

    @Test
    void toCloseTheOnlyScopeAgainDoesNothing() {
        BypassScope scope = hooks.bypass(Optional.class, "import");
        scope.close();
        scope.close();

        application.write(accounts());
        assertThat(calls()).containsExactly("account");
    }

    @Test
    void anOptionReachesNestedOperationsOfItsTransactionAlone() {
        TestTransaction transaction = application.begin();

        writeAccounts(transaction, () -> application.write(transaction, customers()));
        assertThat(calls()).containsExactly("account");

        writeAccounts(transaction, () -> application.write(application.begin(), customers()));
        assertThat(calls()).containsExactly("account", "account", "customer");
    }

    @Test
    void oldRecordsAreNotNeededForHooksThatTheThreadOrAnOperationAroundLeavesOut() {
        TestTransaction transaction = application.begin();
        assertThat(customersNeedOldRecords(transaction)).isTrue();
        try (BypassScope scope = hooks.bypass(CustomerHooks.class, "import")) {
            assertThat(customersNeedOldRecords(transaction)).isFalse();
        }
        writeAccounts(transaction, () -> calls().add("needed " + customersNeedOldRecords(transaction)));
        assertThat(calls()).containsExactly("account", "needed false");
    }

    @Test
    void oldRecordsAreNeededInAnotherTransactionThanThatOfTheOperationAround() {
        writeAccounts(application.begin(), () -> calls().add("needed " + customersNeedOldRecords(application.begin())));

        assertThat(calls()).containsExactly("account", "needed true");
    }
}
