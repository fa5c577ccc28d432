package org.bulkhooks.internal.operation;

import org.bulkhooks.internal.dispatch.HookDispatcher;
import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookSettings;
import org.bulkhooks.spi.HookTransaction;
import org.bulkhooks.spi.NativeSqlWrite;
import org.bulkhooks.spi.TransactionWatch;

/**
 * The hooks of an application as an integration gets them. Thread-safe.
 *
 * @param dispatcher calls the hooks
 */
public record ApplicationRuntime(HookDispatcher dispatcher) implements HookRuntime {

    @Override
    public HookPlan plan(Class<?> entityClass) {
        return dispatcher.plan(entityClass);
    }

    @Override
    public boolean hasHooks() {
        return dispatcher.hasHooks();
    }

    @Override
    public HookSettings settings() {
        return dispatcher.settings();
    }

    @Override
    public HookTransaction newTransaction(TransactionWatch watch) {
        return new TransactionHooks(dispatcher, dispatcher.queue(watch));
    }

    @Override
    public void executed(String shape, int executions, long nanos) {
        dispatcher.executed(shape, executions, nanos);
    }

    @Override
    public void bypassedByNativeSql(NativeSqlWrite write) {
        dispatcher.bypassedByNativeSql(write);
    }
}
