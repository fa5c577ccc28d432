package org.bulkhooks.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.NetChange;
import org.bulkhooks.internal.changes.RecordChanges;
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
class BypassedNetChangeTest {

    /** Keeps what was bypassed. */
    static final class Counted implements RunListener {
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
            bypassed.add(hook.methodName() + " " + type + " " + records);
        }
    }

    @ApplicationScoped
    static class Hooks {

        void saved(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterSave<Account> accounts) {
            throw new AssertionError("bypassed");
        }

        void updated(@Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterUpdate<Account> accounts) {
            throw new AssertionError("bypassed");
        }
    }

    private static List<String> countedFor(RecordChanges<?> changes) {
        Counted counted = new Counted();
        try (TestApplication application = TestApplication.start(Hooks.class)) {
            HookDispatcher dispatcher = new HookDispatcher(
                    application.get(HookRegistry.class),
                    counted,
                    new HookSettings(1_000, 0, false),
                    HookDispatcher.DEFAULT_DEPTH_LIMIT,
                    ExpectedVetoes.marked(),
                    new HookSwitches());
            TestTransaction transaction = TestTransaction.begin(dispatcher);
            try (Operation operation = transaction.operation(Bypass.allHooks("import"))) {
                operation.before(changes);
                operation.after(changes);
            }
            transaction.afterCompletion(true);
        }
        return counted.bypassed;
    }

    @Test
    void aCreateIsNotCountedForAHookOfUpdates() {
        assertThat(countedFor(Changes.created(List.of(new Account(1, 1))))).containsExactly("saved CREATE 1");
    }

    @Test
    void anUpdateIsCountedForEachHookThatItWouldHaveBeenCalledOf() {
        assertThat(countedFor(Changes.updated(List.of(new Account(1, 2)), List.of(new Account(1, 1)))))
                .containsExactlyInAnyOrder("saved UPDATE 1", "updated UPDATE 1");
    }

    @Test
    void aDeleteIsCountedForNoHookOfSaves() {
        assertThat(countedFor(Changes.deleted(List.of(new Account(1, 1))))).isEmpty();
    }
}
