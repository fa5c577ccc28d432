package org.bulkhooks.console.reading;

/**
 * One run of a hook.
 *
 * @param startedAtMillis when it began, since the epoch
 * @param nanos how long it took
 * @param selfNanos the same without the hooks of nested operations
 * @param records with how many records the hook was called
 * @param statements how many statements it sent
 * @param rejected how many of them it rejected
 * @param depth nested operations, 1 for none
 * @param entityClass the class name of the entity
 * @param changeType CREATE, UPDATE or DELETE; empty at the end of an operation
 * @param failureClass the class name of what was thrown, or empty
 */
public record RunReading(
        long startedAtMillis,
        long nanos,
        long selfNanos,
        int records,
        int statements,
        int rejected,
        int depth,
        String entityClass,
        String changeType,
        String failureClass) {

    /** Tells whether the hook threw. */
    public boolean failed() {
        return !failureClass.isEmpty();
    }
}
