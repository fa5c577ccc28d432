package org.bulkhooks.console.trace;

import org.bulkhooks.console.format.ClassNames;

/**
 * What an operation wrote of one model, nested operations included.
 *
 * @param model its class name
 * @param change CREATE, UPDATE or DELETE
 * @param records how many records
 */
public record WrittenReading(String model, String change, int records) {

    /** Returns the model without its package. */
    public String shortModel() {
        return ClassNames.simple(model);
    }
}
