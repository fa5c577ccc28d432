package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObserverException;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.HookFailure;
import org.bulkhooks.HookPriority;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.When;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.bulkhooks.spi.HookRuntime;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnusedVariable") // the event parameters of hooks
class FailingHookTest {

    private static Changes<Account> created() {
        return Changes.created(List.of(new Account(1, 1)));
    }

    private static Changes<Account> updated() {
        return Changes.updated(
                List.of(new Account(1, 2), new Account(2, 2)), List.of(new Account(1, 1), new Account(2, 1)));
    }

    static final class Veto extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ApplicationScoped
    static class Failing {
        void unchecked(@Observes BeforeCreate<Account> accounts) {
            throw new Veto();
        }

        void checked(@Observes BeforeDelete<Account> accounts) throws IOException {
            throw new IOException("no space");
        }

        void error(@Observes AfterUpdate<Account> accounts) {
            throw new AssertionError("no way");
        }

        void later(@Observes @Priority(HookPriority.LOW) BeforeCreate<Account> accounts, Calls calls) {
            calls.add("not called");
        }
    }

    @Test
    void throwsUncheckedExceptionOnAsItselfWithItsHook() {
        try (TestApplication application = TestApplication.start(Failing.class, Calls.class)) {
            Throwable thrown = catchThrowable(() -> application.write(created().inChunk(3)));
            assertThat(thrown).isExactlyInstanceOf(Veto.class);
            HookFailure failure = HookFailure.of(thrown).orElseThrow();
            assertThat(failure.hook()).isEqualTo("Failing.unchecked(BeforeCreate<Account>)");
            assertThat(failure.entityClass()).isEqualTo(Account.class.getName());
            assertThat(failure.chunk()).isEqualTo(3);
            assertThat(failure.path()).containsExactly("Failing.unchecked(BeforeCreate<Account>)");
            assertThat(application.get(Calls.class).all()).isEmpty();
        }
    }

    @Test
    void throwsCheckedExceptionOnAsCauseOfCdisObserverException() {
        try (TestApplication application = TestApplication.start(Failing.class, Calls.class)) {
            Throwable thrown = catchThrowable(() -> application.write(Changes.deleted(List.of(new Account(1, 1)))));
            assertThat(thrown).isInstanceOf(ObserverException.class).hasCauseExactlyInstanceOf(IOException.class);
            assertThat(HookFailure.of(thrown).orElseThrow().hook()).isEqualTo("Failing.checked(BeforeDelete<Account>)");
        }
    }

    @Test
    void throwsErrorOnAsItselfWithItsHook() {
        try (TestApplication application = TestApplication.start(Failing.class, Calls.class)) {
            Throwable thrown = catchThrowable(() -> application.write(updated()));
            assertThat(thrown).isExactlyInstanceOf(AssertionError.class).hasMessage("no way");
            assertThat(HookFailure.of(thrown)).isPresent();
        }
    }

    @Test
    void startsCleanOnTheSameThreadAfterFailures() {
        try (TestApplication application = TestApplication.start(Failing.class, Calls.class)) {
            for (int time = 0; time < 3 * HookDispatcher.DEFAULT_DEPTH_LIMIT; time++) {
                Throwable thrown = catchThrowable(() -> application.write(created()));
                assertThat(HookFailure.of(thrown).orElseThrow().path()).hasSize(1);
            }
        }
    }

    @ApplicationScoped
    static class Rejecting {
        void first(@Observes @Priority(HookPriority.HIGH) BeforeUpdate<Account> accounts) {
            accounts.changes().get(1).reject("balance", "too high");
            accounts.changes().get(0).reject("too old");
        }

        void second(@Observes BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("goes on with chunk " + accounts.chunk());
            accounts.changes().get(0).reject("closed", "is closed");
        }

        void after(@Observes AfterUpdate<Account> accounts, Calls calls) {
            calls.add("not called");
        }
    }

    @Test
    void collectsRejectionsOfAllHooksAndChunksInTheOrderOfPositions() {
        try (TestApplication application = TestApplication.start(Rejecting.class, Calls.class)) {
            assertThatThrownBy(() -> application.write(updated().inChunk(1), updated()))
                    .isInstanceOfSatisfying(RecordsRejectedException.class, thrown -> assertThat(thrown.rejections())
                            .containsExactly(
                                    new RejectedRecord(0, Account.class, null, "too old"),
                                    new RejectedRecord(0, Account.class, "closed", "is closed"),
                                    new RejectedRecord(1, Account.class, "balance", "too high"),
                                    new RejectedRecord(100, Account.class, null, "too old"),
                                    new RejectedRecord(100, Account.class, "closed", "is closed"),
                                    new RejectedRecord(101, Account.class, "balance", "too high")));
            assertThat(application.get(Calls.class).all())
                    .containsExactly("goes on with chunk 1", "goes on with chunk 0");
        }
    }

    @Test
    void reportsRejectionsOfValidationTogetherWithThoseOfHooks() {
        try (TestApplication application = TestApplication.start(Rejecting.class, Calls.class)) {
            HookRuntime runtime = application.get(HookRuntime.class);
            try (Operation operation = TestTransaction.begin(runtime).operation()) {
                operation.reject(new RejectedRecord(7, Customer.class, "name", "must not be blank"));
                operation.before(updated());
                assertThatThrownBy(() -> operation.checkRejections(0))
                        .isInstanceOfSatisfying(
                                RecordsRejectedException.class, thrown -> assertThat(thrown.rejections())
                                        .hasSize(4)
                                        .endsWith(new RejectedRecord(7, Customer.class, "name", "must not be blank")));
            }
        }
    }

    @ApplicationScoped
    static class RejectingTooLate {
        void after(@Observes AfterUpdate<Account> accounts) {
            accounts.changes().get(0).reject("too late");
        }
    }

    @Test
    void refusesRejectionsInAfterHooks() {
        try (TestApplication application = TestApplication.start(RejectingTooLate.class)) {
            assertThatThrownBy(() -> application.write(updated()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("throw an exception to veto");
        }
    }

    @ApplicationScoped
    static class Broken implements Condition<Account> {
        @Override
        public boolean test(Change<? extends Account> change) {
            throw new IllegalStateException("broken");
        }
    }

    @ApplicationScoped
    static class Conditional {
        void conditional(@Observes @When(Broken.class) BeforeCreate<Account> accounts) {
            throw new AssertionError("not to be called");
        }
    }

    @Test
    void tellsTheHookWhoseConditionFailed() {
        try (TestApplication application = TestApplication.start(Conditional.class, Broken.class)) {
            Throwable thrown = catchThrowable(() -> application.write(created()));

            assertThat(thrown).isExactlyInstanceOf(IllegalStateException.class).hasMessage("broken");
            HookFailure failure = HookFailure.of(thrown).orElseThrow();
            assertThat(failure.hook()).isEqualTo("Conditional.conditional(BeforeCreate<Account>)");
            assertThat(failure.path()).containsExactly(failure.hook());
        }
    }
}
