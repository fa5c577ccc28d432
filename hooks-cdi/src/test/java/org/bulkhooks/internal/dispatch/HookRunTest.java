package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObserverException;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.spi.HookSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HookRunTest {

    /** Keeps what the dispatcher tells. */
    static final class Runs implements RunListener {
        private final List<HookRun> runs = new ArrayList<>();
        private final List<Hook> skipped = new ArrayList<>();

        @Override
        public void ran(HookRun run, List<?> records) {
            runs.add(run);
        }

        @Override
        public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
            skipped.add(hook);
        }

        @Override
        public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {
            // no test bypasses here
        }
    }

    /** Writes with the dispatcher under test from within a hook. */
    @ApplicationScoped
    static class Nested {
        private HookDispatcher dispatcher;

        void use(HookDispatcher used) {
            dispatcher = used;
        }

        void write(RecordChanges<?> changes) {
            try (Operation operation = TestTransaction.begin(dispatcher).operation()) {
                operation.before(changes);
                operation.after(changes);
            }
        }
    }

    @ApplicationScoped
    static class Hooks {
        void outer(@Observes AfterUpdate<Account> accounts, Nested nested) {
            nested.write(Changes.created(List.of(new Customer(accounts.size(), "a"), new Customer(2, "b"))));
            nested.write(Changes.created(List.of(new Customer(3, "c"))));
        }

        void inner(@Observes AfterCreate<Customer> customers) {
            long total = 0;
            for (int round = 0; round < 10_000; round++) {
                total += customers.records().get(0).id();
            }
            assertThat(total).isPositive();
        }

        void conditional(@Observes @WhenChanged("name") AfterUpdate<Customer> customers) {
            assertThat(customers).isNotEmpty();
        }

        void failingToRead(@Observes BeforeDelete<Customer> customers) throws IOException {
            throw new IOException("for " + customers.size());
        }

        void failing(@Observes BeforeDelete<Account> accounts) {
            accounts.records().forEach(account -> refuse(accounts.size()));
        }

        private static void refuse(int size) {
            throw new IllegalArgumentException("for " + size);
        }
    }

    private static Runs runsOf(RecordChanges<?> changes) {
        Runs runs = new Runs();
        try (TestApplication application = TestApplication.start(Hooks.class, Nested.class)) {
            Nested nested = application.get(Nested.class);
            nested.use(new HookDispatcher(
                    application.get(HookRegistry.class),
                    runs,
                    new HookSettings(1_000, 0, false),
                    HookDispatcher.DEFAULT_DEPTH_LIMIT,
                    ExpectedVetoes.marked(),
                    new HookSwitches()));
            try {
                nested.write(changes);
            } catch (IllegalArgumentException | ObserverException thrown) {
                assertThat(thrown).hasStackTraceContaining("for 1");
            }
        }
        return runs;
    }

    @Test
    void tellsWhatRan() {
        long before = System.currentTimeMillis();
        Runs runs = runsOf(Changes.created(List.of(new Customer(1, "a"), new Customer(2, "b"))));
        assertThat(runs.runs).singleElement().satisfies(run -> {
            assertThat(run.hook().methodName()).isEqualTo("inner");
            assertThat(run.entityClass()).isEqualTo(Customer.class);
            assertThat(run.type()).isEqualTo(ChangeType.CREATE);
            assertThat(run.records()).isEqualTo(2);
            assertThat(run.startedAtMillis()).isBetween(before, System.currentTimeMillis());
            assertThat(run.nanos()).isPositive();
            assertThat(run.selfNanos()).isEqualTo(run.nanos());
            assertThat(run.depth()).isEqualTo(1);
            assertThat(run.failure()).isNull();
            assertThat(run.frame()).isEmpty();
        });
    }

    @Test
    void takesTheTimeOfNestedHooksFromTheSelfTimeOfTheOuterOne() {
        List<HookRun> runs = runsOf(Changes.updated(List.of(new Account(1, 1)), List.of(new Account(1, 0)))).runs;
        assertThat(runs).extracting(run -> run.hook().methodName()).containsExactly("inner", "inner", "outer");
        assertThat(runs).extracting(HookRun::depth).containsExactly(2, 2, 1);
        assertThat(runs).allSatisfy(run -> assertThat(run.selfNanos()).isBetween(0L, run.nanos()));
        HookRun outer = runs.get(2);
        assertThat(outer.selfNanos())
                .isEqualTo(outer.nanos() - runs.get(0).nanos() - runs.get(1).nanos());
        assertThat(runs.stream().mapToLong(HookRun::selfNanos).sum()).isEqualTo(outer.nanos());
    }

    @Test
    void tellsWhatFailedByItsClassOnly() {
        List<HookRun> runs = runsOf(Changes.deleted(List.of(new Account(1, 1)))).runs;
        assertThat(runs).extracting(HookRun::failure).containsExactly(IllegalArgumentException.class);
    }

    @Test
    void tellsTheClassOfCheckedExceptionWithoutItsWrapper() {
        List<HookRun> runs = runsOf(Changes.deleted(List.of(new Customer(1, "a")))).runs;
        assertThat(runs).extracting(HookRun::failure).containsExactly(IOException.class);
    }

    @Test
    void tellsWhereItWasThrown() {
        List<HookRun> unchecked = runsOf(Changes.deleted(List.of(new Account(1, 1)))).runs;
        assertThat(unchecked)
                .extracting(HookRun::frame)
                .singleElement(InstanceOfAssertFactories.STRING)
                .matches("HookRunTest\\$Hooks\\.refuse\\(HookRunTest\\.java:\\d+\\)");
        List<HookRun> checked = runsOf(Changes.deleted(List.of(new Customer(1, "a")))).runs;
        assertThat(checked)
                .extracting(HookRun::frame)
                .singleElement(InstanceOfAssertFactories.STRING)
                .matches("HookRunTest\\$Hooks\\.failingToRead\\(HookRunTest\\.java:\\d+\\)");
    }

    @Test
    void tellsOfHookThatNoRecordReached() {
        Runs runs = runsOf(Changes.updated(List.of(new Customer(1, "a")), List.of(new Customer(1, "a"))));
        assertThat(runs.runs).isEmpty();
        assertThat(runs.skipped).extracting(Hook::methodName).containsExactly("conditional");
    }
}
