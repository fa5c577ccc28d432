package org.bulkhooks.eclipselink.mappings.harness;

import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.semantics.harness.Statements;

/**
 * What a run left.
 *
 * @param before what the records held before it
 * @param after what they hold in the database
 * @param cached what they hold for whoever asks the shared cache first
 * @param tables the rows of all tables of the mapping
 * @param thrown what it threw, or null
 * @param result what it returned, or null
 * @param sent what was sent to the database meanwhile
 * @param calls the calls of hooks
 * @param seen what after hooks were shown
 */
record Outcome(
        Map<String, Map<String, String>> before,
        Map<String, Map<String, String>> after,
        Map<String, Map<String, String>> cached,
        Map<String, List<Map<String, String>>> tables,
        Throwable thrown,
        Object result,
        List<Statements.Sent> sent,
        List<String> calls,
        Map<String, Watcher.Seen> seen) {

    /** Returns the round trips that wrote. */
    long writes() {
        return sent.stream().filter(Statements.Sent::writes).count();
    }

    /** Returns the rows that were sent to be written; a statement for many rows counts as one. */
    long rows() {
        return sent.stream()
                .filter(Statements.Sent::writes)
                .mapToLong(Statements.Sent::rows)
                .sum();
    }

    /** Returns the round trips that read. */
    long reads() {
        return sent.size() - writes() - aboutSession();
    }

    /**
     * Returns the round trips that set or asked for variables of the session, in which MariaDB notes what an upsert
     * finds taken.
     */
    long aboutSession() {
        return sent.stream().filter(Statements.Sent::isOfSession).count();
    }
}
