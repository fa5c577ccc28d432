package org.bulkhooks.console.reading;

import java.util.List;
import java.util.Optional;

/**
 * What a hook did, beyond single numbers. What the application does not publish is empty.
 *
 * @param minutes windows of one minute
 * @param hourFailures calls that failed, of each hour; of the hours, pages tell nothing else
 * @param sizes its runs by their numbers of records, the smallest first; those that had runs
 * @param thrown what it threw, by class
 * @param bypasses why it was bypassed
 * @param control whether an operator switched it off, where the application allows it
 */
public record ActivityReading(
        Windows minutes,
        Series hourFailures,
        List<SizeClass> sizes,
        List<ThrownReading> thrown,
        List<BypassReading> bypasses,
        Optional<HookControl> control) {

    /** Nothing is known. */
    public static final ActivityReading NONE =
            new ActivityReading(Windows.NONE, Series.NONE, List.of(), List.of(), List.of(), Optional.empty());

    /** Makes the activity with copies of the lists. */
    public ActivityReading {
        sizes = List.copyOf(sizes);
        thrown = List.copyOf(thrown);
        bypasses = List.copyOf(bypasses);
    }

    /** Returns the same with what an operator did to the hook. */
    ActivityReading with(HookControl operated) {
        return new ActivityReading(minutes, hourFailures, sizes, thrown, bypasses, Optional.of(operated));
    }
}
