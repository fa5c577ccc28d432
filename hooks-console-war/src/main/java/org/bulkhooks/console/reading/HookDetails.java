package org.bulkhooks.console.reading;

import java.util.List;

/**
 * What only the page of a hook shows.
 *
 * @param histogram how long its runs took
 * @param statements the SQL that it sent, the most frequent first; empty if the application does not publish it
 * @param runs its last runs, newest first
 */
public record HookDetails(Histogram histogram, List<StatementReading> statements, List<RunReading> runs) {

    /** Makes the details with copies of the lists. */
    public HookDetails {
        statements = List.copyOf(statements);
        runs = List.copyOf(runs);
    }
}
