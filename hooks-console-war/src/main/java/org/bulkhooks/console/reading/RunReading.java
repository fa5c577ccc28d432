package org.bulkhooks.console.reading;

/**
 * One run of a hook.
 *
 * @param startedAtMillis when it began, since the epoch
 * @param nanos how long it took
 * @param selfNanos the same without the hooks of nested operations
 * @param records with how many records the hook was called
 * @param depth nested operations, 1 for none
 * @param entityClass the class name of the entity
 * @param changeType CREATE, UPDATE or DELETE
 * @param failureClass the class name of what was thrown, or empty
 */
public record RunReading(
        long startedAtMillis,
        long nanos,
        long selfNanos,
        int records,
        int depth,
        String entityClass,
        String changeType,
        String failureClass) {

    /** Tells whether the hook threw. */
    public boolean failed() {
        return !failureClass.isEmpty();
    }
}
