package org.bulkhooks.console.reading;

import java.util.List;

/**
 * What only the page of a hook shows.
 *
 * @param histogram how long its runs took
 * @param runs its last runs, newest first
 */
public record HookDetails(Histogram histogram, List<RunReading> runs) {

    /** Makes the details with a copy of the runs. */
    public HookDetails {
        runs = List.copyOf(runs);
    }
}
