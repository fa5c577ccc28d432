package org.bulkhooks.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookTransaction;
import org.bulkhooks.spi.TransactionWatch;
import org.jspecify.annotations.Nullable;

/** One transaction: it knows how to undo what it has written. */
final class InMemoryTransaction implements TransactionWatch {

    private final InMemoryDatabase database;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private @Nullable HookTransaction hooks;
    private boolean ended;
    private boolean rollbackOnly;

    InMemoryTransaction(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Object key() {
        return this;
    }

    @Override
    public Fate fate() {
        return ended ? Fate.LEFT : Fate.ONGOING;
    }

    /** Returns the hook side of the transaction, or null where no hooks are called. */
    @Nullable
    HookTransaction hooks() {
        HookRuntime runtime = database.hooks();
        if (hooks == null && runtime != null) {
            hooks = runtime.newTransaction(this);
        }
        return hooks;
    }

    void put(RowKey key, @Nullable Row row) {
        Row before = database.put(key, row);
        undo.push(() -> database.put(key, before));
        HookRuntime runtime = database.hooks();
        if (runtime != null) {
            runtime.executed("write " + key.root().getSimpleName(), 1, 0);
        }
    }

    /** Has something done if the rows do not stay. */
    void onRollback(Runnable action) {
        undo.push(action);
    }

    boolean isRollbackOnly() {
        return rollbackOnly;
    }

    /** Notes that something ended by an exception, so that it can only be rolled back. */
    void fail(Throwable thrown) {
        rollbackOnly = true;
        HookTransaction told = hooks();
        if (told != null) {
            told.fail(thrown);
        }
    }

    void setRollbackOnly() {
        rollbackOnly = true;
    }

    void end(boolean committed) {
        ended = true;
        if (!committed) {
            undo.forEach(Runnable::run);
        }
        undo.clear();
        if (hooks != null) {
            hooks.afterCompletion(committed);
        }
    }
}
