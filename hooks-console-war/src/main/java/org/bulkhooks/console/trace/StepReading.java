package org.bulkhooks.console.trace;

import org.bulkhooks.console.format.ClassNames;

/**
 * A step of an operation.
 *
 * @param index its place in the order of their begin
 * @param parent the place of the step that it is a part of, or -1
 * @param kind OPERATION, CHUNK, HOOK, SQL or REST
 * @param label the kind of the operation, or the shape of the SQL, or empty
 * @param hook the place of the hook in the catalog, or -1
 * @param model the class name of the model, or empty
 * @param chunk its number from 1, or 0
 * @param records how many records it had
 * @param rejected how many of them the hook rejected
 * @param times how many equal steps it stands for
 * @param startNanos its begin since that of the operation
 * @param nanos how long it took
 * @param failureClass the class name of what it threw, or empty
 * @param frame where that was thrown, or empty
 */
public record StepReading(
        int index,
        int parent,
        String kind,
        String label,
        int hook,
        String model,
        int chunk,
        int records,
        int rejected,
        int times,
        long startNanos,
        long nanos,
        String failureClass,
        String frame) {

    /** Returns the model without its package. */
    public String shortModel() {
        return ClassNames.simple(model);
    }

    /** Tells whether the step threw. */
    public boolean failed() {
        return !failureClass.isEmpty();
    }
}
