package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.HookDepthExceededException;
import org.bulkhooks.HookFailure;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.bulkhooks.spi.HookRuntime;
import org.junit.jupiter.api.Test;

class NestedOperationTest {

    private static Changes<Account> updated(long... ids) {
        return Changes.updated(
                Arrays.stream(ids).mapToObj(id -> new Account(id, 1)).toList(),
                Arrays.stream(ids).mapToObj(id -> new Account(id, 0)).toList());
    }

    private static List<Long> ids(List<Account> accounts) {
        return accounts.stream().map(Account::id).toList();
    }

    /** Writes records from within a hook. */
    @ApplicationScoped
    static class Writer {
        @Inject
        private HookRuntime runtime;

        void write(RecordChanges<?> changes) {
            try (Operation operation = TestTransaction.begin(runtime).operation()) {
                operation.before(changes);
                operation.checkRejections(0);
                operation.after(changes);
            }
        }
    }

    @ApplicationScoped
    static class Endless {
        void again(@Observes AfterUpdate<Account> accounts, Writer writer, Calls calls) {
            calls.add("again");
            writer.write(updated(accounts.newRecords().get(0).id()));
        }
    }

    @Test
    void endsEndlessRecursionWithThePathOfHooks() {
        try (TestApplication application = TestApplication.start(Endless.class, Writer.class, Calls.class)) {
            Throwable thrown = catchThrowable(() -> application.write(updated(1)));
            assertThat(thrown)
                    .isInstanceOf(HookDepthExceededException.class)
                    .hasMessageContaining("more than 16 operations")
                    .hasMessageContaining("Endless.again(AfterUpdate<Account>) > Endless.again(AfterUpdate<Account>)")
                    .hasMessageContaining("@NonReentrant");
            assertThat(application.get(Calls.class).all()).hasSize(HookDispatcher.DEFAULT_DEPTH_LIMIT);
            assertThat(HookFailure.of(thrown).orElseThrow().path()).hasSize(HookDispatcher.DEFAULT_DEPTH_LIMIT);

            assertThat(catchThrowable(() -> application.write(updated(1))))
                    .isInstanceOf(HookDepthExceededException.class);
            assertThat(application.get(Calls.class).all())
                    .as("the frames of the first time are closed")
                    .hasSize(2 * HookDispatcher.DEFAULT_DEPTH_LIMIT);
        }
    }

    @ApplicationScoped
    static class Guarded {
        @NonReentrant
        void guarded(@Observes AfterUpdate<Account> accounts, Writer writer, Calls calls) {
            calls.add("guarded " + ids(accounts.newRecords()));
            if (accounts.size() == 2) {
                writer.write(updated(1, 3));
            }
        }
    }

    @Test
    void skipsGuardedHookForRecordsThatItWorksOnAndForNoOthers() {
        try (TestApplication application = TestApplication.start(Guarded.class, Writer.class, Calls.class)) {
            application.write(updated(1, 2));
            assertThat(application.get(Calls.class).all()).containsExactly("guarded [1, 2]", "guarded [3]");
        }
    }

    @Test
    void callsGuardedHookForSecondChunkAndSecondOperation() {
        try (TestApplication application = TestApplication.start(Guarded.class, Writer.class, Calls.class)) {
            application.write(updated(1), updated(1).inChunk(1));
            application.write(updated(1));
            assertThat(application.get(Calls.class).all()).containsExactly("guarded [1]", "guarded [1]", "guarded [1]");
        }
    }

    @ApplicationScoped
    static class GuardedAndFailing {
        @NonReentrant
        void guarded(@Observes BeforeUpdate<Account> accounts, Calls calls) {
            calls.add("guarded " + accounts.size());
            throw new IllegalStateException("no");
        }
    }

    @Test
    void callsGuardedHookAgainAfterItFailed() {
        try (TestApplication application = TestApplication.start(GuardedAndFailing.class, Calls.class)) {
            assertThat(catchThrowable(() -> application.write(updated(1)))).hasMessage("no");
            assertThat(catchThrowable(() -> application.write(updated(1)))).hasMessage("no");
            assertThat(application.get(Calls.class).all()).containsExactly("guarded 1", "guarded 1");
        }
    }

    @ApplicationScoped
    static class Cascade {
        void outer(@Observes AfterUpdate<Account> accounts, Writer writer) {
            writer.write(Changes.created(
                    List.of(new Customer(accounts.newRecords().get(0).id(), "x"))));
        }

        void inner(@Observes AfterCreate<Customer> customers) {
            throw new IllegalStateException("customer " + customers.size());
        }
    }

    @Test
    void tellsTheWayToTheInnermostHookThatFailed() {
        try (TestApplication application = TestApplication.start(Cascade.class, Writer.class)) {
            Throwable thrown = catchThrowable(() -> application.write(updated(1)));
            assertThat(thrown).isExactlyInstanceOf(IllegalStateException.class).hasMessage("customer 1");
            HookFailure failure = HookFailure.of(thrown).orElseThrow();
            assertThat(failure.hook()).isEqualTo("Cascade.inner(AfterCreate<Customer>)");
            assertThat(failure.path())
                    .containsExactly("Cascade.outer(AfterUpdate<Account>)", "Cascade.inner(AfterCreate<Customer>)");
            assertThat(thrown.getSuppressed()).hasSize(1);
        }
    }

    @ApplicationScoped
    static class Swallowing {
        void outer(@Observes AfterUpdate<Account> accounts, Writer writer, Calls calls) {
            Throwable thrown =
                    catchThrowable(() -> writer.write(Changes.created(List.of(new Customer(accounts.size(), "x")))));
            calls.add(thrown.getMessage());
        }

        void inner(@Observes AfterCreate<Customer> customers) {
            throw new IllegalStateException("customer " + customers.size());
        }

        void second(@Observes @Priority(4_000) AfterUpdate<Account> accounts) {
            throw new IllegalStateException("second " + accounts.size());
        }
    }

    @Test
    void goesOnWhereItWasAfterHookThatCaughtTheFailureOfNestedOperation() {
        try (TestApplication application = TestApplication.start(Swallowing.class, Writer.class, Calls.class)) {
            Throwable thrown = catchThrowable(() -> application.write(updated(1)));
            assertThat(application.get(Calls.class).all()).containsExactly("customer 1");
            assertThat(HookFailure.of(thrown).orElseThrow().path())
                    .containsExactly("Swallowing.second(AfterUpdate<Account>)");
        }
    }
}
