package org.bulkhooks.console.page;

import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.HookNumbers;

/** The cells of a row that say what the hook did. */
public record NumberCells(
        String runs,
        String records,
        String p50,
        String p95,
        String max,
        String statements,
        String failures,
        String rejected,
        String bypassed,
        String lastRun,
        String lastRunAt,
        boolean failed,
        boolean unread) {

    static final String NONE = "–";

    /** The cells of a hook whose numbers could not be read. */
    static final NumberCells UNREAD =
            new NumberCells("?", "?", "?", "?", "?", "?", "?", "?", "?", "?", "", false, true);

    /** The cells of a hook whose application counts nothing. */
    static final NumberCells OFF =
            new NumberCells(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, "", false, false);

    private static final long FIRST_BOUND_NANOS = 50_000;

    static NumberCells of(HookNumbers numbers, long now) {
        boolean ran = numbers.runs() > 0;
        return new NumberCells(
                Show.count(numbers.runs()),
                Show.count(numbers.records()),
                ran ? percentile(numbers.p50Nanos(), numbers.maxNanos()) : NONE,
                ran ? percentile(numbers.p95Nanos(), numbers.maxNanos()) : NONE,
                ran ? Show.duration(numbers.maxNanos()) : NONE,
                statements(numbers),
                Show.count(numbers.failures()),
                Show.count(numbers.rejectedRecords()),
                Show.count(numbers.bypassedRecords()),
                ran ? Show.ago(numbers.lastRunMillis(), now) : "never",
                ran ? Show.time(numbers.lastRunMillis()) : "",
                numbers.failures() > 0,
                false);
    }

    /** Writes how many statements there were for each record. */
    static String statements(HookNumbers numbers) {
        return numbers.records() == 0 ? NONE : Show.ratio(numbers.statementsPerRecord());
    }

    /** Writes a percentile as exactly as it is known: of runs below the histogram's first bound no more than that. */
    static String percentile(long nanos, long maxNanos) {
        boolean belowFirstBound = nanos <= FIRST_BOUND_NANOS;
        return (belowFirstBound ? "≤ " : "") + Show.duration(Math.min(nanos, maxNanos));
    }
}
