package org.bulkhooks.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.dryRun;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOperationsFactory;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.RunListener;
import org.bulkhooks.internal.dispatch.RunListeners;
import org.bulkhooks.internal.dispatch.SkipCause;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.spi.contract.Account;
import org.bulkhooks.spi.contract.ScriptedHooks;
import org.bulkhooks.spi.contract.TestedApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who counts calls of hooks is told those of dry runs apart. */
class DryRunsApartTest {

    /** Notes what it is told. */
    private record Notes(String name, List<String> told) implements RunListener {

        @Override
        public void ran(HookRun run, List<?> records) {
            told.add(name + " ran " + run.hook().event());
        }

        @Override
        public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
            told.add(name + " skipped");
        }

        @Override
        public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {
            told.add(name + " bypassed");
        }

        @Override
        public RunListener ofDryRuns() {
            return new Notes("dry", told);
        }
    }

    @Test
    void tellsListenersOfDryRunsApart() {
        List<String> told = new ArrayList<>();
        try (TestedApplication application = InMemoryApplication.start(ScriptedHooks.class)) {
            application.bean(RunListeners.class).add(new Notes("real", told));
            BulkOperations bulk = application.bean(BulkOperationsFactory.class).on(application.entityManager());

            bulk.create(List.of(new Account(1, 0)), dryRun(planned -> {}));
            bulk.create(List.of(new Account(1, 0)), dryRun(planned -> {}), bypassing(Bypass.allHooks("test")));
            assertThat(told).hasSize(8).allMatch(each -> each.startsWith("dry"));

            told.clear();
            bulk.create(List.of(new Account(1, 0)));
            assertThat(told).hasSize(4).allMatch(each -> each.startsWith("real ran"));
        }
    }
}
