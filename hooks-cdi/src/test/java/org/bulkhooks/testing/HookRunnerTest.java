package org.bulkhooks.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.EventMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ExactType;
import org.bulkhooks.ExpectedVeto;
import org.bulkhooks.HookDescription;
import org.bulkhooks.HookPriority;
import org.bulkhooks.NetChange;
import org.bulkhooks.NoteKey;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.ValidateUpdate;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.When;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenGreaterThan;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Auditable;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.SavingsAccount;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.testing.HookResult.Outcome;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnusedVariable") // the parameters of observers
class HookRunnerTest {

    /** A service that a hook gets injected. */
    static class Limits {
        private final List<Object> checked = new ArrayList<>();
    }

    /** A condition bean. */
    @jakarta.enterprise.context.Dependent
    static class Big implements Condition<Account> {
        @Override
        public boolean test(Change<? extends Account> change) {
            return change.record().balance() > 1_000;
        }
    }

    /** A condition bean that throws, and cannot be described. */
    @jakarta.enterprise.context.Dependent
    static class Broken implements Condition<Account> {
        @Override
        public boolean test(Change<? extends Account> change) {
            throw new IllegalStateException("broken");
        }

        @Override
        public String description() {
            throw new IllegalStateException("broken");
        }
    }

    /** Hooks, of which the container reads the same. */
    @jakarta.enterprise.context.Dependent
    static class AccountHooks {
        void recheck(
                @Observes
                        @Priority(HookPriority.HIGH)
                        @WhenChanged("balance")
                        @WhenGreaterThan(attribute = "balance", value = "10")
                        AfterUpdate<Account> accounts,
                Limits limits,
                EventMetadata metadata) {
            assertThat(metadata.getQualifiers()).isNotEmpty();
            limits.checked.addAll(accounts.newRecords());
        }

        void refuse(@Observes BeforeUpdate<Account> accounts) {
            accounts.changes().get(0).reject("balance", "no");
        }

        void same(@Observes AfterCreate<Account> accounts) {}

        void same(@Observes AfterDelete<Account> accounts) throws IOException {
            throw new IOException("no");
        }

        void exact(@Observes @ExactType AfterUpdate<Account> accounts) {}

        void big(@Observes @When(Big.class) BeforeSave<Account> accounts) {}

        void touch(@Observes ValidateUpdate<Account> accounts) {
            accounts.newRecords().get(0).close();
        }

        void every(@Observes ChangeSet<Auditable> records) {}

        void mail(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterUpdate<Account> accounts) {}

        void broken(@Observes @When(Broken.class) AfterUpdate<Account> accounts) {}

        void brokenLater(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange @When(Broken.class)
                        AfterUpdate<Account> accounts) {}

        void undo(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterUpdate<Account> accounts) {
            throw new IllegalStateException("failed");
        }

        void completed(@Observes OperationCompleted<Account> operation) {
            assertThat(operation.updated()).isEqualTo(1);
        }
    }

    /** A hook that asks whether anything stays. */
    static class Careful {
        void note(@Observes AfterUpdate<Account> accounts, Limits limits) {
            limits.checked.add(accounts.isDryRun());
        }
    }

    /** Hooks with mistakes. */
    static class Mistaken {
        void typo(@Observes @WhenChanged("balanse") AfterUpdate<Account> accounts) {}

        void noHook(@Observes String text) {}
    }

    /** A hook for each model. */
    abstract static class Audit<E> {
        void audit(@Observes AfterUpdate<E> records) {}
    }

    /** Of customers. */
    static class CustomerAudit extends Audit<Customer> {}

    /** A subclass that replaces a hook and inherits the others. */
    static class More extends AccountHooks {
        @Override
        void exact(@Observes AfterUpdate<Account> accounts) {}
    }

    private final Account before = new Account(1, 5);
    private final Account after = new Account(1, 70);
    private final TestUpdates<Account> update = TestChanges.update(before, after);

    private static HookRunner hook(String method) {
        return HookRunner.of(new AccountHooks(), method);
    }

    @Test
    void callsAHookWithTheRecordsThatPassAllItsConditions() {
        Limits limits = new Limits();
        HookResult result = hook("recheck")
                .with(limits)
                .run(update.and(new Account(2, 50), new Account(2, 50)).and(new Account(3, 5), new Account(3, 6)));

        assertThat(result.outcome()).isEqualTo(Outcome.CALLED);
        assertThat(result.called()).isTrue();
        assertThat(result.calls()).isEqualTo(1);
        assertThat(result.records()).containsExactly(after);
        assertThat(limits.checked).containsExactly(after);
        assertThat(result.thrown()).isEmpty();
        assertThat(result).hasToString("CALLED with 1 records, 0 rejections");
    }

    @Test
    void tellsWhyAHookIsNotCalled() {
        assertThat(hook("recheck")
                        .with(new Limits())
                        .run(TestChanges.update(before, new Account(1, 6)))
                        .outcome())
                .isEqualTo(Outcome.CONDITION);
        assertThat(hook("recheck")
                        .with(new Limits())
                        .run(TestChanges.create(after))
                        .outcome())
                .isEqualTo(Outcome.OTHER_EVENT);
        assertThat(hook("refuse").run(TestChanges.create(new Customer(1, "a"))).outcome())
                .isEqualTo(Outcome.OTHER_MODEL);
        assertThat(hook("exact").run(update).called()).isTrue();
        assertThat(hook("exact")
                        .run(TestChanges.update(new SavingsAccount(1, 1), new SavingsAccount(1, 2)))
                        .outcome())
                .isEqualTo(Outcome.OTHER_MODEL);
    }

    @Test
    void evaluatesConditionsThatAreGiven() {
        HookRunner big = hook("big").with(new Big());
        assertThat(big.run(update).outcome()).isEqualTo(Outcome.CONDITION);
        assertThat(big.run(TestChanges.create(new Account(1, 2_000))).called()).isTrue();
        assertThatThrownBy(() -> hook("big").run(update))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@When(Big.class)");
    }

    @Test
    void tellsWhatAHookRejectedAndThrew() {
        assertThat(hook("refuse").run(update).rejections())
                .containsExactly(new RejectedRecord(0, Account.class, "balance", "no"));
        HookResult failed =
                HookRunner.of(new AccountHooks(), "same", AfterDelete.class).run(TestChanges.delete(after));
        assertThat(failed.called()).isTrue();
        assertThat(failed.thrown()).containsInstanceOf(IOException.class);
        assertThat(failed.expectedVeto()).isFalse();
        assertThat(failed.thrownAt()).matches("HookRunnerTest\\$AccountHooks\\.same\\(HookRunnerTest\\.java:\\d+\\)");
        assertThat(failed)
                .hasToString("CALLED with 1 records, 0 rejections, threw IOException: no, at " + failed.thrownAt());
        assertThat(hook("refuse").run(update).thrownAt()).isEmpty();
        assertThat(hook("undo").run(update).thrown())
                .as("what is only logged in an application")
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo("failed");
    }

    /** A rule of the business. */
    @ExpectedVeto
    static final class Locked extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static class Rules {
        void veto(@Observes BeforeUpdate<Account> accounts) throws Locked {
            throw new Locked();
        }

        void vetoTooLate(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> accounts)
                throws Locked {
            throw new Locked();
        }
    }

    @Test
    void tellsThatAVetoIsExpected() {
        for (String method : List.of("veto", "vetoTooLate")) {
            HookResult result = HookRunner.of(new Rules(), method).run(update);

            assertThat(result.thrown()).containsInstanceOf(Locked.class);
            assertThat(result.expectedVeto()).as(method).isTrue();
        }
        assertThat(hook("completed").run(update).expectedVeto()).isFalse();
    }

    @Test
    void tellsThatAConditionThrew() {
        for (String method : List.of("broken", "brokenLater")) {
            HookResult result = hook(method).with(new Broken()).run(update);

            assertThat(result.outcome()).as(method).isEqualTo(Outcome.CONDITION_FAILED);
            assertThat(result.thrown()).get().isInstanceOf(IllegalStateException.class);
        }
        assertThat(hook("broken").with(new Broken()).hook().condition())
                .isEqualTo("a condition whose description threw IllegalStateException");
    }

    @Test
    void detectsWritesOfValidationHooks() {
        assertThat(hook("touch").run(update).thrown())
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("wrote to closed");
    }

    @Test
    void runsHooksOfEveryKind() {
        assertThat(hook("every").run(update).calls()).isEqualTo(2);
        assertThat(hook("completed").run(update).thrown()).isEmpty();
        assertThat(hook("completed").run(update).called()).isTrue();
        assertThat(hook("mail").run(update).records()).containsExactly(after);
        assertThat(hook("mail")
                        .run(TestChanges.update(before, new Account(1, 5)))
                        .outcome())
                .isEqualTo(Outcome.NO_CHANGE);
    }

    @Test
    void readsInheritedAndReplacedHooks() {
        assertThat(HookRunner.of(new CustomerAudit(), "audit").hook().model()).isEqualTo(Customer.class);
        HookRunner exact = HookRunner.of(new More(), "exact");
        assertThat(exact.hook().exactType()).isFalse();
        assertThat(exact.hook().beanClass()).isEqualTo(More.class);
        assertThat(HookRunner.of(new More(), "refuse").run(update).called()).isTrue();
    }

    @Test
    void saysWhichHooksThereAre() {
        assertThatThrownBy(() -> hook("chekc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no hook chekc in AccountHooks; its hooks: big, broken, brokenLater, completed");
        assertThatThrownBy(() -> hook("same"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 hooks same");
        assertThatThrownBy(() -> HookRunner.of(new Mistaken(), "noHook")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatAHookNeeds() {
        assertThatThrownBy(() -> hook("recheck").run(update))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AccountHooks.recheck needs one Limits");
        assertThatThrownBy(
                        () -> hook("recheck").with(new Limits(), new Limits()).run(update))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are 2");
    }

    @Test
    void refusesMistakesAsTheDeploymentDoes() {
        assertThatThrownBy(() -> HookRunner.of(new Mistaken(), "typo").run(update))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HOOK-0002")
                .hasMessageContaining("did you mean 'balance'?");
    }

    @Test
    void readsDeclarationsAsTheContainerDoes() {
        List<HookDescription> read;
        try (TestApplication application = TestApplication.of(AccountHooks.class, Big.class, Broken.class, Limits.class)
                .entities(Account.class, SavingsAccount.class)
                .start()) {
            read = application.hooks().stream().map(Hook::description).toList();
        }
        assertThat(read).hasSize(13).allSatisfy(hook -> {
            HookDescription kit = HookRunner.of(new AccountHooks(), hook.method(), hook.event())
                    .with(new Big(), new Broken())
                    .hook();
            assertThat(kit).isEqualTo(hook);
        });
    }

    static class NotingHooks {

        static final NoteKey<String> REASON = new NoteKey<>("reason", String.class);

        private final List<String> seen = new ArrayList<>();

        void leave(@Observes BeforeUpdate<Account> accounts) {
            accounts.forEach(change -> change.note(REASON, "big"));
        }

        void see(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> accounts) {
            accounts.forEach(change -> seen.add(change.note(REASON).orElse("none")));
        }
    }

    @Test
    void notesGoFromHookToHookWithTheSameChanges() {
        NotingHooks hooks = new NotingHooks();
        TestUpdates<Account> changes = TestChanges.update(new Account(1, 5), new Account(1, 6));

        HookRunner.of(hooks, "see").run(changes);
        HookRunner.of(hooks, "leave").run(changes);
        HookRunner.of(hooks, "see").run(changes);

        assertThat(hooks.seen).containsExactly("none", "big");
        assertThat(changes.afterUpdate().changes().get(0).note(NotingHooks.REASON))
                .contains("big");
    }

    @Test
    void playsADryRun() {
        Limits limits = new Limits();
        HookRunner careful = HookRunner.of(new Careful(), "note").with(limits);
        TestUpdates<Account> changes = TestChanges.update(new Account(1, 0), new Account(1, 20));

        assertThat(careful.run(changes).called()).isTrue();
        assertThat(careful.run(changes.inDryRun()).called()).isTrue();
        assertThat(limits.checked).containsExactly(false, true);

        for (String later : List.of("mail", "undo")) {
            HookResult result = HookRunner.of(new AccountHooks(), later).run(changes.inDryRun());
            assertThat(result.outcome()).isEqualTo(HookResult.Outcome.DRY_RUN);
        }
    }

    static class FailureHooks {

        private final List<String> seen = new ArrayList<>();

        void failed(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterUpdate<Account> accounts) {
            seen.add(accounts.size() + " "
                    + accounts.failure().map(Throwable::getMessage).orElse("unknown"));
        }

        void completed(@Observes(during = TransactionPhase.AFTER_COMPLETION) AfterUpdate<Account> accounts) {
            seen.add("completed");
        }
    }

    @Test
    void aHookHearsOfAFailureBeforeItsEvent() {
        FailureHooks hooks = new FailureHooks();
        TestUpdates<Account> changes = TestChanges.update(new Account(1, 5), new Account(1, 6));
        IllegalStateException full = new IllegalStateException("full");

        HookRunner.of(hooks, "failed").run(changes);
        HookRunner.of(hooks, "failed").failingWith(full).run(changes);
        HookRunner.of(hooks, "completed").failingWith(full).run(changes);

        assertThat(hooks.seen).containsExactly("1 unknown", "1 full");
        assertThat(changes.afterUpdate().failure()).isEmpty();
    }
}
