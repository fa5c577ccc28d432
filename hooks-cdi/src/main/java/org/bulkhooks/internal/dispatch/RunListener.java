package org.bulkhooks.internal.dispatch;

import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.spi.NativeSqlWrite;
import org.bulkhooks.spi.OperationKind;
import org.jspecify.annotations.Nullable;

/**
 * Is told what the dispatcher did. Called on the thread of the operation; must be fast, thread-safe and never throw.
 */
public interface RunListener {

    /**
     * A call of a hook is over, whether it returned or threw.
     *
     * @param run what is known of the call
     * @param records the records that it was called with, new ones of creates and updates, old ones of deletes; none at
     *     the end of an operation. They are not to be kept by what serves people
     */
    void ran(HookRun run, List<?> records);

    /**
     * A hook was not called with a chunk, because no record passed.
     *
     * @param hook the hook
     * @param cause what kept the last of the records from passing
     * @param entityClass the concrete entity class of the records
     * @param records how many records the chunk has
     */
    void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records);

    /**
     * A hook was not called, because it is bypassed.
     *
     * @param hook the hook
     * @param bypass what leaves it out
     * @param entityClass the concrete entity class of the records
     * @param type what happens to them, or null at the end of an operation
     * @param records how many records the chunk has, whether they would have passed the condition or not
     */
    void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records);

    /**
     * Returns who is told of calls of hooks in dry runs, of which nothing stays, in place of this; this itself if it
     * tells them apart from others nowhere.
     */
    default RunListener ofDryRuns() {
        return this;
    }

    /**
     * SQL was executed to a database, by a hook or not.
     *
     * @param executions how many
     */
    default void executed(int executions) {
        // what counts those of hooks finds them in their runs
    }

    /**
     * SQL was executed while a hook ran, by that or by what it called: of several hooks that run within each other,
     * each is told. Not in dry runs.
     *
     * @param hook the hook
     * @param shape the SQL without values, or empty if it is not known
     * @param executions how many
     * @param nanos how long they took together, or 0 if that is not known
     */
    default void executedBy(Hook hook, String shape, int executions, long nanos) {
        // what counts them finds them in the runs
    }

    /**
     * An operation has written rows, with hooks or bypassing them. Not in dry runs.
     *
     * @param kind what the operation is
     * @param entityClass the concrete entity class of the rows
     * @param rows how many
     */
    default void wrote(OperationKind kind, Class<?> entityClass, ChangeType type, int rows) {
        // what is about calls of hooks is not concerned
    }

    /**
     * Native SQL has written to the table of a model with hooks, which were not called.
     *
     * @param write what the SQL is like
     */
    default void bypassedByNativeSql(NativeSqlWrite write) {
        // what is about calls of hooks is not concerned
    }
}
