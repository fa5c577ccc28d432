package org.bulkhooks.internal.operation;

import java.util.List;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.internal.dispatch.HookDispatcher;
import org.bulkhooks.internal.dispatch.PhaseQueue;
import org.bulkhooks.spi.FlushHooks;
import org.bulkhooks.spi.HookScope;
import org.bulkhooks.spi.HookTransaction;

/**
 * The hooks of one transaction.
 *
 * @param queue those that wait for a later phase
 */
record TransactionHooks(HookDispatcher dispatcher, PhaseQueue queue) implements HookTransaction {

    @Override
    public boolean beforeCompletion() {
        return queue.beforeCompletion();
    }

    @Override
    public List<String> lastBeforeCompletion() {
        return queue.lastBeforeCompletion();
    }

    @Override
    public void fail(Throwable thrown) {
        queue.fail(thrown);
    }

    @Override
    public void afterCompletion(boolean committed) {
        queue.afterCompletion(committed);
    }

    @Override
    public boolean awaits(Class<?> entityClass) {
        return queue.awaits(entityClass);
    }

    @Override
    public FlushHooks flush() {
        return new FlushSteps(dispatcher, queue);
    }

    @Override
    public HookScope scope(CallOptions options) {
        if (options.isDryRun()) {
            queue.beginDryRun();
        }
        return new CallScope(dispatcher, dispatcher.scope(queue, options.bypasses()), options);
    }
}
