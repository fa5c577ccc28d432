package org.bulkhooks.internal.dispatch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.spi.NativeSqlWrite;
import org.bulkhooks.spi.OperationKind;
import org.jspecify.annotations.Nullable;

/** All who are told what the dispatcher of an application did. They may come and go at any time. Thread-safe. */
public final class RunListeners implements RunListener {

    private final List<RunListener> listeners;

    /**
     * Makes the list.
     *
     * @param listeners who is told from the beginning
     */
    public RunListeners(RunListener... listeners) {
        this.listeners = new CopyOnWriteArrayList<>(listeners);
    }

    /** Adds a listener; it is told of what ends from now on. */
    public void add(RunListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener, if it is there. */
    public void remove(RunListener listener) {
        listeners.remove(listener);
    }

    /** Returns how many listeners there are. */
    public int size() {
        return listeners.size();
    }

    @Override
    public void ran(HookRun run, List<?> records) {
        for (RunListener listener : listeners) {
            listener.ran(run, records);
        }
    }

    @Override
    public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
        for (RunListener listener : listeners) {
            listener.skipped(hook, cause, entityClass, records);
        }
    }

    @Override
    public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {
        for (RunListener listener : listeners) {
            listener.bypassed(hook, bypass, entityClass, type, records);
        }
    }

    @Override
    public RunListener ofDryRuns() {
        return new RunListeners(listeners.stream().map(RunListener::ofDryRuns).toArray(RunListener[]::new));
    }

    @Override
    public void executed(int executions) {
        for (RunListener listener : listeners) {
            listener.executed(executions);
        }
    }

    @Override
    public void executedBy(Hook hook, String shape, int executions, long nanos) {
        for (RunListener listener : listeners) {
            listener.executedBy(hook, shape, executions, nanos);
        }
    }

    @Override
    public void wrote(OperationKind kind, Class<?> entityClass, ChangeType type, int rows) {
        for (RunListener listener : listeners) {
            listener.wrote(kind, entityClass, type, rows);
        }
    }

    @Override
    public void bypassedByNativeSql(NativeSqlWrite write) {
        for (RunListener listener : listeners) {
            listener.bypassedByNativeSql(write);
        }
    }
}
