package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.ChangeType;
import org.bulkhooks.HookPriority;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.graph.RuleFailure;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.SavingsAccount;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.HookRuntime;
import org.junit.jupiter.api.Test;

class GraphBeansTest {

    /** Closed accounts have no balance. */
    @ApplicationScoped
    static class Graphs {

        @Produces
        @ApplicationScoped
        DependencyGraph<Account> balances() {
            return DependencyGraph.of(Account.class)
                    .derive("balance", Account::balance, Account::balance)
                    .from("closed")
                    .by(account -> account.closed() ? 0L : 100L)
                    .build();
        }
    }

    /** The rate of savings accounts depends on what their superclass derives. */
    @ApplicationScoped
    static class SavingsGraphs {

        @Produces
        @Dependent
        DependencyGraph<SavingsAccount> rates() {
            return DependencyGraph.of(SavingsAccount.class)
                    .derive("rate", SavingsAccount::rate, SavingsAccount::rate)
                    .from("balance")
                    .by(account -> (int) account.balance() / 10)
                    .build();
        }
    }

    @ApplicationScoped
    static class Hooks {
        void save(@Observes @Priority(HookPriority.HIGHEST) BeforeSave<Account> accounts, Calls calls) {
            accounts.newRecords().forEach(account -> calls.add(accounts.type() + " " + account.balance()));
        }

        void delete(@Observes BeforeDelete<Account> accounts, Calls calls) {
            accounts.oldRecords().forEach(account -> calls.add("DELETE " + account.balance()));
        }
    }

    @Test
    void runBeforeAllOtherBeforeHooksOfTheirModel() {
        try (TestApplication application = TestApplication.start(Graphs.class, Hooks.class, Calls.class)) {
            Account old = new Account(2, 1);
            Account closed = new Account(2, 1);
            closed.close();

            application.write(Changes.created(List.of(new Account(1, 7))));
            application.write(Changes.updated(List.of(closed), List.of(old)));
            application.write(Changes.deleted(List.of(new Account(3, 7))));

            assertThat(application.get(Calls.class).all()).containsExactly("CREATE 100", "UPDATE 0", "DELETE 7");
        }
    }

    @Test
    void runForModelsWithoutHooks() {
        try (TestApplication application = TestApplication.start(Graphs.class)) {
            Account created = new Account(1, 7);
            HookRuntime runtime = application.get(HookRuntime.class);
            HookPlan plan = runtime.plan(Account.class);

            application.write(Changes.created(List.of(created)));

            assertThat(created.balance()).isEqualTo(100);
            assertThat(runtime.hasHooks()).isTrue();
            assertThat(plan.before(ChangeType.CREATE)).isTrue();
            assertThat(plan.before(ChangeType.UPDATE)).isTrue();
            assertThat(plan.before(ChangeType.DELETE)).isFalse();
            assertThat(plan.after(ChangeType.UPDATE)).isFalse();
            assertThat(runtime.plan(Customer.class).before(ChangeType.CREATE)).isFalse();
        }
    }

    @Test
    void runForClassesBelowTheirModelThoseOfSuperclassesFirst() {
        try (TestApplication application = TestApplication.start(SavingsGraphs.class, Graphs.class, Calls.class)) {
            SavingsAccount created = new SavingsAccount(1, 7);

            application.write(Changes.created(List.of(created)));

            assertThat(created.balance()).isEqualTo(100);
            assertThat(created.rate()).isEqualTo(10);
        }
    }

    @ApplicationScoped
    static class Closing {
        void close(@Observes BeforeSave<Account> accounts) {
            accounts.newRecords().forEach(Account::close);
        }
    }

    @Test
    void followWhatHooksOfTheChunkChange() {
        try (TestApplication application = TestApplication.start(Graphs.class, Closing.class)) {
            Account created = new Account(1, 7);
            Account updated = new Account(2, 100);

            application.write(
                    Changes.created(List.of(created)), Changes.updated(List.of(updated), List.of(new Account(2, 100))));

            assertThat(created.balance()).isZero();
            assertThat(updated.balance()).isZero();
        }
    }

    @ApplicationScoped
    static class ClosingFirst {
        private Account first;

        void close(@Observes BeforeSave<Account> accounts) {
            if (accounts.chunk() == 0) {
                first = accounts.newRecords().get(0);
            } else {
                first.close();
            }
        }
    }

    @Test
    void followWhatHooksOfALaterChunkChange() {
        try (TestApplication application = TestApplication.start(Graphs.class, ClosingFirst.class)) {
            Account first = new Account(1, 7);

            application.write(
                    Changes.created(List.of(first)),
                    Changes.created(List.of(new Account(2, 7))).inChunk(1));

            assertThat(first.closed()).isTrue();
            assertThat(first.balance()).isZero();
        }
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class Replacement {

        @Produces
        @ApplicationScoped
        DependencyGraph<Account> balances() {
            return DependencyGraph.of(Account.class)
                    .derive("balance", Account::balance, Account::balance)
                    .from("closed")
                    .by(account -> 5L)
                    .build();
        }
    }

    @Test
    void areReplacedByAlternatives() {
        try (TestApplication application = TestApplication.start(Graphs.class, Replacement.class)) {
            Account created = new Account(1, 7);

            application.write(Changes.created(List.of(created)));

            assertThat(created.balance()).isEqualTo(5);
        }
    }

    @ApplicationScoped
    static class Failing {

        @Produces
        @ApplicationScoped
        DependencyGraph<Account> balances() {
            return DependencyGraph.of(Account.class)
                    .derive("balance", Account::balance, Account::balance)
                    .from("closed")
                    .by(account -> Long.valueOf(1 / (account.id() - 2)))
                    .build();
        }
    }

    @Test
    void endTheOperationWithWhatARuleThrows() {
        try (TestApplication application = TestApplication.start(Failing.class, Hooks.class, Calls.class)) {
            Changes<Account> changes = Changes.created(List.of(new Account(1, 7), new Account(2, 7)));

            assertThatThrownBy(() -> application.write(changes))
                    .isInstanceOf(ArithmeticException.class)
                    .satisfies(thrown -> assertThat(thrown.getSuppressed())
                            .singleElement()
                            .isInstanceOfSatisfying(RuleFailure.class, at -> assertThat(at.position())
                                    .isEqualTo(1)));
            assertThat(application.get(Calls.class).all()).isEmpty();
        }
    }

    /** What a producer needs is not there at first, as an EntityManager of a server that binds names late. */
    @ApplicationScoped
    static class LateGraphs {

        private static int missing;

        @Produces
        @ApplicationScoped
        DependencyGraph<Account> balances() {
            if (missing-- > 0) {
                throw new IllegalStateException("nothing is bound yet");
            }
            return DependencyGraph.of(Account.class)
                    .derive("balance", Account::balance, Account::balance)
                    .from("closed")
                    .by(account -> 5L)
                    .build();
        }
    }

    @Test
    void areMadeAtTheStartIfTheyCannotBeMadeBefore() {
        LateGraphs.missing = 1;
        try (TestApplication application = TestApplication.start(LateGraphs.class)) {
            assertThat(LateGraphs.missing).isNegative();
            Account created = new Account(1, 7);

            application.write(Changes.created(List.of(created)));

            assertThat(created.balance()).isEqualTo(5);
        }
    }

    @Test
    void areMadeByAnOperationIfTheyCannotBeMadeAtTheStart() {
        LateGraphs.missing = Integer.MAX_VALUE;
        try (TestApplication application = TestApplication.start(LateGraphs.class)) {
            assertThatThrownBy(() -> application.write(Changes.created(List.of(new Account(1, 7)))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("HOOK-0043 LateGraphs.balances: the dependency graph cannot be made: ")
                    .hasMessageContaining("nothing is bound yet");
            application.write(Changes.created(List.of(new Customer(1, "c"))));
            LateGraphs.missing = 0;
            Account created = new Account(2, 7);

            application.write(Changes.created(List.of(created)));

            assertThat(created.balance()).isEqualTo(5);
        }
    }
}
