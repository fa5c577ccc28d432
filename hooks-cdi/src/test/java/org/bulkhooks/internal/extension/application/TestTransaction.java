package org.bulkhooks.internal.extension.application;

import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.dispatch.HookDispatcher;
import org.bulkhooks.internal.dispatch.Operation;
import org.bulkhooks.internal.dispatch.PhaseQueue;
import org.bulkhooks.internal.operation.ApplicationRuntime;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.TransactionWatch;

/**
 * A transaction of hooks alone, below the SPI: a test calls the hooks of one moment after the other itself.
 *
 * @param dispatcher calls the hooks
 * @param queue the hooks that wait for a later phase
 */
public record TestTransaction(HookDispatcher dispatcher, PhaseQueue queue) {

    /** Begins a transaction that nothing but the test ends. */
    public static TestTransaction begin(HookDispatcher dispatcher) {
        return new TestTransaction(dispatcher, dispatcher.queue(new Unending(new Object())));
    }

    /**
     * Begins a transaction that nothing but the test ends.
     *
     * @param runtime the hooks of an application
     */
    public static TestTransaction begin(HookRuntime runtime) {
        return begin(((ApplicationRuntime) runtime).dispatcher());
    }

    /** Begins an operation on the calling thread, to be closed. */
    public Operation operation(Bypass... bypasses) {
        return dispatcher.begin(dispatcher.scope(queue, List.of(bypasses)), OperationKind.FLUSH);
    }

    /** Tells whether an operation that the calling thread would begin now needs the old records of a class. */
    public boolean needsOldRecords(Class<?> entityClass, ChangeType type) {
        return dispatcher.needsOldRecords(dispatcher.scope(queue, List.of()), entityClass, type);
    }

    /** Calls the hooks that wait for the end of the transaction; returns true if there were any. */
    public boolean beforeCompletion() {
        return queue.beforeCompletion();
    }

    /** Calls the hooks that wait for what becomes of the transaction. */
    public void afterCompletion(boolean committed) {
        queue.afterCompletion(committed);
    }

    /** A transaction that does not end while hooks run. */
    private record Unending(Object key) implements TransactionWatch {

        @Override
        public Fate fate() {
            return Fate.ONGOING;
        }
    }
}
