package org.bulkhooks.internal.dispatch;

import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.registry.Hook;
import org.jspecify.annotations.Nullable;

/**
 * One call of a hook, when it is over. It holds no record.
 *
 * @param hook the hook
 * @param entityClass the concrete entity class, or the model at the end of an operation
 * @param type what happened to the records, or null at the end of an operation
 * @param records the number of records that it was called with, or that the operation wrote
 * @param rejected how many of them it rejected
 * @param startedAtMillis when the call began, in milliseconds since the epoch
 * @param beginNanos when the call began, as {@link System#nanoTime()} tells, to put calls in order
 * @param nanos how long it took, in nanoseconds
 * @param selfNanos how long it took without the hooks of operations that it started, in nanoseconds
 * @param executions how often the thread executed SQL meanwhile
 * @param selfExecutions how many of these executions were not of the hooks of operations that it started
 * @param databaseNanos how long that SQL took, in nanoseconds
 * @param depth how many operations were nested, 1 for none
 * @param failure the class of what the hook threw, or null
 * @param frame where it threw that, such as {@code LimitHooks.checkDaily(LimitHooks.java:48)}; empty if it is unknown,
 *     and if the hook threw nothing
 * @param expected whether that is a rule of the business, and no bug
 * @param operation the number of the operation in the traces, or 0 if nothing is kept of it
 */
public record HookRun(
        Hook hook,
        Class<?> entityClass,
        @Nullable ChangeType type,
        int records,
        int rejected,
        long startedAtMillis,
        long beginNanos,
        long nanos,
        long selfNanos,
        int executions,
        int selfExecutions,
        long databaseNanos,
        int depth,
        @Nullable Class<? extends Throwable> failure,
        String frame,
        boolean expected,
        long operation) {

    /** Tells whether the hook failed: it threw what is no rule of the business. */
    public boolean failed() {
        return failure != null && !expected;
    }
}
