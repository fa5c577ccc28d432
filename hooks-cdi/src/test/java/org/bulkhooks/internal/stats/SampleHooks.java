package org.bulkhooks.internal.stats;

import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.Conditions;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.internal.registry.HookOrder;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.registry.HookSelection;
import org.bulkhooks.internal.registry.HookSource;
import org.jspecify.annotations.Nullable;

/** Hooks and runs to count; nobody calls the hooks. */
final class SampleHooks {

    private static final Condition<?> BALANCE = Conditions.changed("balance");
    static final Hook CHECK = hook(
            "check",
            HookEvent.BEFORE_UPDATE,
            500,
            TransactionPhase.IN_PROGRESS,
            new HookSelection(false, List.of(), true, false));
    static final Hook MAIL = hook(
            "mail",
            HookEvent.AFTER_CREATE,
            2500,
            TransactionPhase.AFTER_SUCCESS,
            new HookSelection(true, List.of("owner", "owner.bank"), false, true));
    static final List<Hook> ALL = List.of(CHECK, MAIL);
    static final HookRegistry REGISTRY = new HookRegistry(ALL, List.of(totals()));

    static class Account implements Audited {

        private int net;
        private int tax;
        private int total;

        int total() {
            return total;
        }

        void setTotal(int sum) {
            total = sum;
        }

        int sum() {
            return net + tax;
        }
    }

    private static DependencyGraph<Account> totals() {
        return DependencyGraph.of(Account.class)
                .derive("total", Account::total, Account::setTotal)
                .from("net", "tax")
                .by(Account::sum)
                .build();
    }

    static class Savings extends Account {}

    static class Customer implements Audited {}

    interface Audited {}

    private SampleHooks() {}

    static Hook hook(String name, HookEvent event, Class<?> model, int priority, TransactionPhase phase) {
        return hook(name, event, model, priority, phase, HookSelection.ALL);
    }

    private static Hook hook(
            String name, HookEvent event, int priority, TransactionPhase phase, HookSelection selection) {
        return hook(name, event, Account.class, priority, phase, selection, BALANCE);
    }

    static Hook hook(
            String name,
            HookEvent event,
            Class<?> model,
            int priority,
            TransactionPhase phase,
            HookSelection selection) {
        return hook(name, event, model, priority, phase, selection, null);
    }

    private static Hook hook(
            String name,
            HookEvent event,
            Class<?> model,
            int priority,
            TransactionPhase phase,
            HookSelection selection,
            @Nullable Condition<?> condition) {
        return new Hook(
                new HookSource(
                        "SampleHooks." + name,
                        SampleHooks.class,
                        name,
                        "SampleHooks." + name + "(" + event.eventClass().getSimpleName() + "<" + model.getSimpleName()
                                + ">)"),
                event,
                model,
                new HookOrder(priority, priority != 2500, phase),
                selection,
                condition,
                null);
    }

    static HookRun run(Hook hook, int records, long startedAtMillis, long nanos) {
        return run(hook, records, startedAtMillis, nanos, null);
    }

    static HookRun run(
            Hook hook, int records, long startedAtMillis, long nanos, @Nullable Class<? extends Throwable> failure) {
        return run(hook, records, startedAtMillis, nanos, failure, failure == null ? "" : "SampleHooks.check");
    }

    static HookRun run(
            Hook hook,
            int records,
            long startedAtMillis,
            long nanos,
            @Nullable Class<? extends Throwable> failure,
            String frame) {
        return new HookRun(
                hook,
                Account.class,
                ChangeType.UPDATE,
                records,
                0,
                startedAtMillis,
                startedAtMillis,
                nanos,
                nanos / 2,
                4,
                3,
                nanos / 4,
                1,
                failure,
                frame,
                failure == RecordsRejectedException.class,
                7);
    }
}
