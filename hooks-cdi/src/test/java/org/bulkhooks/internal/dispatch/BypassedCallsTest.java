package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.spi.HookSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // CDI calls the hooks
class BypassedCallsTest {

    /** Keeps what was bypassed. */
    static final class Told implements RunListener {
        private final List<String> bypassed = new ArrayList<>();

        @Override
        public void ran(HookRun run, List<?> records) {
            // every hook is bypassed here
        }

        @Override
        public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
            // no hook has a condition here
        }

        @Override
        public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {
            bypassed.add(hook.methodName() + " " + entityClass.getSimpleName() + " " + type + " " + records);
        }
    }

    @ApplicationScoped
    static class Hooks {

        void check(@Observes ValidateSave<Account> accounts) {
            throw new AssertionError("bypassed");
        }

        void completed(@Observes OperationCompleted<Account> completed) {
            throw new AssertionError("bypassed");
        }
    }

    @Test
    void theListenerIsToldWhatHappensToTheRecordsAndNothingOfThatAtTheEndOfAnOperation() {
        Told told = new Told();
        try (TestApplication application = TestApplication.start(Hooks.class)) {
            HookDispatcher dispatcher = new HookDispatcher(
                    application.get(HookRegistry.class),
                    told,
                    new HookSettings(1_000, 0, false),
                    HookDispatcher.DEFAULT_DEPTH_LIMIT,
                    ExpectedVetoes.marked(),
                    new HookSwitches());
            TestTransaction transaction = TestTransaction.begin(dispatcher);
            try (Operation operation = transaction.operation(Bypass.allHooks("import"))) {
                operation.validate(Changes.created(List.of(new Account(1, 1), new Account(2, 1))));
                operation.bypassed(Account.class, ChangeType.UPDATE, 7);
                operation.complete();
            }
        }

        assertThat(told.bypassed)
                .containsExactly("check Account CREATE 2", "check Account UPDATE 7", "completed Account null 7");
    }
}
