package org.bulkhooks.internal.trace;

import org.bulkhooks.internal.registry.Hook;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a whole, as it was when the trace was read.
 *
 * @param id its number
 * @param transaction the number of its transaction
 * @param startedAtMillis when it began, in milliseconds since the epoch
 * @param nanos how long it took, or takes so far
 * @param databaseNanos how much of that its SQL took
 * @param kind what it is, such as {@code bulk.create}
 * @param model class name of its records, or of the first of them; empty if none is known
 * @param records how many records it was given
 * @param hookRuns calls of hooks, those of nested operations included
 * @param hookFailures how many of them failed, expected vetoes excepted
 * @param statements executions of SQL
 * @param depth how many operations were nested in each other at most, 1 for none
 * @param chunks how many chunks its records have
 * @param outcome what became of it
 * @param endedAtMillis when its transaction ended, in milliseconds since the epoch, or 0
 * @param caller where the application began it, or empty
 * @param thread the name of its thread
 * @param traceId the trace that it belongs to, if OpenTelemetry knows one; else empty
 * @param failureClass class name of what ended it, or empty
 * @param failureFrame where that was thrown, or empty
 * @param failingHook the hook that threw it, or that was the first to reject a record, if one did
 * @param rootCauseClass class name of the innermost cause of what ended it, or empty
 * @param sqlState the code that the database gave for that, or empty
 * @param failedSql the shape of the SQL that failed, or empty
 */
public record TraceSummary(
        long id,
        long transaction,
        long startedAtMillis,
        long nanos,
        long databaseNanos,
        String kind,
        String model,
        int records,
        int hookRuns,
        int hookFailures,
        int statements,
        int depth,
        int chunks,
        Outcome outcome,
        long endedAtMillis,
        String caller,
        String thread,
        String traceId,
        String failureClass,
        String failureFrame,
        @Nullable Hook failingHook,
        String rootCauseClass,
        String sqlState,
        String failedSql) {}
