package org.bulkhooks.internal.stats;

import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.condition.ChangedCondition;
import org.bulkhooks.internal.dispatch.Hook;
import org.bulkhooks.internal.dispatch.HookEvent;
import org.bulkhooks.internal.dispatch.HookOrder;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.HookSelection;
import org.bulkhooks.internal.dispatch.HookSource;
import org.jspecify.annotations.Nullable;

/** Hooks and runs to count; nobody calls the hooks. */
final class SampleHooks {

    static final Hook CHECK = hook("check", HookEvent.BEFORE_UPDATE, Account.class, 500, TransactionPhase.IN_PROGRESS);
    static final Hook MAIL = hook("mail", HookEvent.AFTER_CREATE, Account.class, 2500, TransactionPhase.AFTER_SUCCESS);
    static final List<Hook> ALL = List.of(CHECK, MAIL);

    static class Account implements Audited {}

    static class Savings extends Account {}

    static class Customer implements Audited {}

    interface Audited {}

    private SampleHooks() {}

    static Hook hook(String name, HookEvent event, Class<?> model, int priority, TransactionPhase phase) {
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
                new HookSelection(false, new ChangedCondition(List.of("balance")), List.of(), false, false),
                null);
    }

    static HookRun run(Hook hook, int records, long startedAtMillis, long nanos) {
        return run(hook, records, startedAtMillis, nanos, null);
    }

    static HookRun run(
            Hook hook, int records, long startedAtMillis, long nanos, @Nullable Class<? extends Throwable> failure) {
        return new HookRun(
                hook,
                Account.class.getName(),
                ChangeType.UPDATE,
                records,
                0,
                startedAtMillis,
                nanos,
                nanos / 2,
                1,
                failure);
    }
}
