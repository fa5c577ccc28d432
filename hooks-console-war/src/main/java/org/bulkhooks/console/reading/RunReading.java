package org.bulkhooks.console.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bulkhooks.console.number.RunNumber;

/**
 * One run of a hook. Immutable.
 *
 * @param startedAtMillis when it began, since the epoch
 * @param values its numbers, in the order in which they are declared
 * @param entityClass the class name of the entity
 * @param changeType CREATE, UPDATE or DELETE; empty at the end of an operation
 * @param failureClass the class name of what was thrown, or empty
 * @param expected whether that is a rule of the business
 * @param operation the number of the operation that it was a part of, or 0 if that is not known
 */
public record RunReading(
        long startedAtMillis,
        Map<RunNumber, Long> values,
        String entityClass,
        String changeType,
        String failureClass,
        boolean expected,
        long operation) {

    /** Makes the run with a copy of the values. */
    public RunReading {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns a number.
     *
     * @throws IllegalArgumentException if it was not read
     */
    public long get(RunNumber number) {
        Long value = values.get(number);
        if (value == null) {
            throw new IllegalArgumentException(number.column() + " was not read");
        }
        return value;
    }

    /** Tells whether the hook threw what is no rule of the business. */
    public boolean failed() {
        return !failureClass.isEmpty() && !expected;
    }
}
