package org.bulkhooks.console.reading;

import java.util.List;

/**
 * What only the page of a hook shows.
 *
 * @param histogram how long its runs took
 * @param bypasses why it was bypassed
 * @param runs its last runs, newest first
 */
public record HookDetails(Histogram histogram, List<BypassReading> bypasses, List<RunReading> runs) {

    /** Makes the details with copies of the lists. */
    public HookDetails {
        bypasses = List.copyOf(bypasses);
        runs = List.copyOf(runs);
    }
}
