package org.bulkhooks.console.number;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bulkhooks.console.format.Show;

/**
 * What a hook did since its application was started. Immutable.
 *
 * @param values its numbers, in the order in which they are declared
 * @param lastFailureClass the class name of what was thrown last, or empty
 */
public record HookNumbers(Map<HookNumber, Long> values, String lastFailureClass) {

    /** Makes the numbers with a copy of the values. */
    public HookNumbers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns a number.
     *
     * @throws IllegalArgumentException if it was not read
     */
    public long get(HookNumber number) {
        Long value = values.get(number);
        if (value == null) {
            throw new IllegalArgumentException(number.attribute() + " was not read");
        }
        return value;
    }

    /** Tells whether the hook was called. */
    public boolean ran() {
        return get(HookNumber.RUNS) > 0;
    }

    /**
     * Returns how many statements it sent for each record, 0 if it had none. A query for each record makes it 1 or
     * more.
     */
    public double statementsPerRecord() {
        long records = get(HookNumber.RECORDS);
        return records == 0 ? 0 : (double) get(HookNumber.STATEMENTS) / records;
    }

    /** Writes how many statements there were for each record. */
    public String statementsPerRecordInWords() {
        return get(HookNumber.RECORDS) == 0 ? HookNumber.NONE : Show.ratio(statementsPerRecord());
    }
}
