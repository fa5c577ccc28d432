package org.bulkhooks.internal.dispatch;

import java.util.Collection;
import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.Hooks;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookSettings;
import org.bulkhooks.spi.HookTransaction;
import org.bulkhooks.spi.NativeSqlWrite;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.TransactionWatch;

/** Calls the hooks of an application, whoever collected the changes. Thread-safe. */
public final class HookDispatcher implements HookRuntime {

    /** How many operations may be nested on a thread, unless it is configured. */
    public static final int DEFAULT_DEPTH_LIMIT = 16;

    private final HookRegistry registry;
    private final HookSettings settings;
    private final Dispatching dispatching;

    /**
     * Makes the dispatcher.
     *
     * @param registry the hooks
     * @param listener is told what ran
     * @param settings what integrations follow
     * @param depthLimit how many operations may be nested on a thread
     */
    public HookDispatcher(HookRegistry registry, RunListener listener, HookSettings settings, int depthLimit) {
        this.registry = registry;
        this.settings = settings;
        this.dispatching = Dispatching.of(listener, depthLimit);
    }

    /** Returns what users are told of the hooks. */
    public Hooks hooks() {
        return new ApplicationHooks(registry, dispatching);
    }

    /** Forgets what threads are in: the application has stopped. Operations that still run go on without that. */
    public void end() {
        dispatching.frames().end();
        dispatching.scopes().end();
    }

    @Override
    public HookPlan plan(Class<?> entityClass) {
        return new OperationPlan(registry.entityHooks(entityClass), entityClass, dispatching);
    }

    @Override
    public boolean hasHooks() {
        return !registry.isEmpty();
    }

    @Override
    public HookSettings settings() {
        return settings;
    }

    @Override
    public void executed(int statements) {
        Frame frame = dispatching.frames().current();
        if (frame != null) {
            frame.addStatements(statements);
        }
        dispatching.listener().executed(statements);
    }

    @Override
    public void bypassedByNativeSql(NativeSqlWrite write) {
        dispatching.listener().bypassedByNativeSql(write);
    }

    @Override
    public HookTransaction newTransaction(TransactionWatch watch) {
        return new PhaseQueue(dispatching, watch);
    }

    @Override
    public void require(Collection<Bypass> bypasses) {
        bypasses.forEach(registry::require);
    }

    @Override
    public Operation begin(OperationKind kind, HookTransaction transaction, Collection<Bypass> bypasses) {
        return new RunningOperation(registry, dispatching, (PhaseQueue) transaction, List.copyOf(bypasses));
    }
}
