package org.bulkhooks.console.trace;

import org.bulkhooks.console.format.ClassNames;

/**
 * One operation of an application, as it is kept for a while.
 *
 * @param id unique in the application
 * @param transaction the same number is the same transaction
 * @param startedAtMillis when it began, since the epoch
 * @param nanos how long it took; so far, if it runs
 * @param databaseNanos the time of it in the database
 * @param kind such as {@code bulk.create} or {@code flush}
 * @param model the class name of the model; of a flush of several the first one
 * @param records how many records it had
 * @param hookRuns calls of hooks
 * @param hookFailures calls of hooks that threw
 * @param statements statements that were sent to databases
 * @param depth how deep operations were nested, 1 for not at all
 * @param chunks how many chunks it had
 * @param outcome what became of it
 * @param endedAtMillis when its transaction ended, or 0
 * @param caller the frame outside library and server that started it, or empty
 * @param thread the name of its thread
 * @param traceId the id of its trace in OpenTelemetry, or empty
 * @param failureClass the class name of what was thrown, or empty
 * @param failureFrame where it was thrown, or empty
 * @param failingHook the place in the catalog of the hook that threw, or that was the first to reject a record; or -1
 * @param cause what is at the bottom of what was thrown
 */
public record OperationReading(
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
        int failingHook,
        Cause cause) {

    /** Returns the model without its package. */
    public String shortModel() {
        return ClassNames.simple(model);
    }

    /** Returns the failure without its package. */
    public String shortFailure() {
        return ClassNames.simple(failureClass);
    }

    /** Tells whether it was rolled back by what no hook threw, such as a statement that the database refused. */
    public boolean failedWithoutHook() {
        return outcome == Outcome.ROLLED_BACK && failingHook < 0 && !failureClass.isEmpty();
    }

    /** Returns what called it: class and method, or the class alone if there is no method; empty if unknown. */
    public String callerMethod() {
        int file = caller.indexOf('(');
        return file < 0 ? caller : caller.substring(0, file);
    }
}
