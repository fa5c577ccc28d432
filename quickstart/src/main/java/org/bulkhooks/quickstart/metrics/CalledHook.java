package org.bulkhooks.quickstart.metrics;

import java.io.Serializable;

/**
 * How often one hook was called for records of one class.
 *
 * @param hook bean class and method
 * @param model the simple name of the records' class
 * @param calls the number of calls
 * @param records the number of records in all calls
 */
public record CalledHook(String hook, String model, int calls, int records) implements Serializable {

    /** Returns how many records a call had on average. */
    public int recordsPerCall() {
        return Math.round((float) records / calls);
    }
}
