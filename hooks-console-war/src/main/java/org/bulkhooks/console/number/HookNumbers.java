package org.bulkhooks.console.number;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a hook did since its application was started. Immutable.
 *
 * @param values its numbers, in the order in which they are declared; those that the application does not publish are
 *     missing
 * @param lastFailureClass the class name of what was thrown last, or empty
 */
public record HookNumbers(Map<HookNumber, Long> values, String lastFailureClass) {

    /** Makes the numbers with a copy of the values. */
    public HookNumbers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns a number that every application publishes.
     *
     * @throws IllegalArgumentException if it was not read
     */
    public long get(HookNumber number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException(number.attribute() + " was not read"));
    }

    /** Returns a number, or nothing if the application does not publish it. */
    public OptionalLong find(HookNumber number) {
        Long value = values.get(number);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Tells whether the hook was called. */
    public boolean ran() {
        return get(HookNumber.RUNS) > 0;
    }
}
