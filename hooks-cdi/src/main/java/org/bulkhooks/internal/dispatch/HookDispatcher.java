package org.bulkhooks.internal.dispatch;

import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookTransaction;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;

/** Calls the hooks of an application, whoever collected the changes. Thread-safe. */
public final class HookDispatcher implements HookRuntime {

    /** How many operations may be nested on a thread. */
    public static final int DEPTH_LIMIT = 16;

    private final HookRegistry registry;
    private final HookCaller caller;
    private final FrameStack frames = new FrameStack(DEPTH_LIMIT);

    /**
     * Makes the dispatcher.
     *
     * @param registry the hooks
     * @param listener is told what ran
     */
    public HookDispatcher(HookRegistry registry, RunListener listener) {
        this.registry = registry;
        this.caller = new HookCaller(listener);
    }

    @Override
    public HookPlan plan(Class<?> entityClass) {
        return registry.plan(entityClass);
    }

    @Override
    public boolean hasHooks() {
        return !registry.hooks().isEmpty();
    }

    @Override
    public HookTransaction newTransaction() {
        return new PhaseQueue(caller, frames);
    }

    @Override
    public Operation begin(OperationKind kind, HookTransaction transaction) {
        return new RunningOperation(registry, caller, frames, (PhaseQueue) transaction);
    }
}
