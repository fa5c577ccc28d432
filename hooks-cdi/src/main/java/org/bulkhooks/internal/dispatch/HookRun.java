package org.bulkhooks.internal.dispatch;

import org.bulkhooks.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * One call of a hook, when it is over. It holds no record.
 *
 * @param hook the hook
 * @param entityClass the name of the concrete entity class, or of the model at the end of an operation
 * @param type what happened to the records, or null at the end of an operation
 * @param records the number of records that it was called with, or that the operation wrote
 * @param rejected how many of them it rejected
 * @param startedAtMillis when the call began, in milliseconds since the epoch
 * @param nanos how long it took, in nanoseconds
 * @param selfNanos how long it took without the hooks of operations that it started, in nanoseconds
 * @param depth how many operations were nested, 1 for none
 * @param failure the class of what the hook threw, or null
 */
public record HookRun(
        Hook hook,
        String entityClass,
        @Nullable ChangeType type,
        int records,
        int rejected,
        long startedAtMillis,
        long nanos,
        long selfNanos,
        int depth,
        @Nullable Class<? extends Throwable> failure) {}
