package org.bulkhooks.console.number;

import java.util.List;
import org.bulkhooks.console.format.Show;

/**
 * A number that applications publish of each hook. To add one, declare it here and put it into {@link #ALL}: it is
 * read, and the page of a hook shows it. To make it a column of the list too, put it into {@code HookColumn}.
 * Immutable.
 *
 * @param attribute the attribute of the management bean Statistics
 * @param unit its unit, as in the reference of the management beans
 * @param title what pages call it; empty for a number that stands only in the note of another one
 * @param value how pages write it
 * @param note what pages say of it
 */
public record HookNumber(String attribute, Unit unit, String title, Words value, Words note) {

    /** Stands where there is no number. */
    public static final String NONE = "–";

    /** How often it was called. */
    public static final HookNumber RUNS = shown("Runs", Unit.CALLS, "Runs");

    /** The records of all runs. */
    public static final HookNumber RECORDS = shown("Records", Unit.RECORDS, "Records")
            .noting((records, all, now) -> all.ran() ? perRun(records, all) : "");

    /** How many of the records it rejected. */
    public static final HookNumber REJECTED = shown("RejectedRecords", Unit.RECORDS, "Rejected")
            .noting((records, all, now) -> "records; not counted as failures");

    /** How often it was not called because it was bypassed. */
    public static final HookNumber BYPASSED_CALLS = inNote("BypassedCalls", Unit.CALLS);

    /** The records of the chunks of those calls. */
    public static final HookNumber BYPASSED = shown("BypassedRecords", Unit.RECORDS, "Bypassed")
            .noting((records, all, now) -> inCalls(all.get(BYPASSED_CALLS)));

    /** How many statements it sent, those of nested operations and their hooks included. */
    public static final HookNumber STATEMENTS = shown("Statements", Unit.STATEMENTS, "Statements")
            .noting((statements, all, now) ->
                    all.ran() ? all.statementsPerRecordInWords() + " a record, nested hooks included" : "");

    /** How often it was not called because no record passed. */
    public static final HookNumber SKIPS =
            shown("Skips", Unit.CALLS, "Skips").noting((skips, all, now) -> "no record passed");

    /** How often it was called in dry runs. */
    public static final HookNumber DRY_RUNS =
            shown("DryRuns", Unit.CALLS, "Dry runs").noting((calls, all, now) -> "calls; in no other number");

    /** The longest run. */
    public static final HookNumber MAX =
            shown("MaxNanos", Unit.NANOS, "Max").written((nanos, all, now) -> all.ran() ? Show.duration(nanos) : NONE);

    /** The median run, at most 28 % too high. */
    public static final HookNumber P50 = shown("P50Nanos", Unit.NANOS, "p50").written(HookNumber::percentile);

    /** The 95th percentile of the runs, at most 28 % too high. */
    public static final HookNumber P95 = shown("P95Nanos", Unit.NANOS, "p95").written(HookNumber::percentile);

    /** The time of all runs without the hooks of nested operations. */
    public static final HookNumber SELF_TIME = inNote("SelfNanos", Unit.NANOS);

    /** The time of all runs. */
    public static final HookNumber TOTAL_TIME = shown("TotalNanos", Unit.NANOS, "Total time")
            .noting((nanos, all, now) -> all.ran() ? Show.duration(all.get(SELF_TIME)) + " without nested hooks" : "");

    /** How often it failed within its operation, which was thereby rolled back. */
    public static final HookNumber VETOES = inNote("Vetoes", Unit.CALLS);

    /** How often it threw an exception that is a rule of the business. */
    public static final HookNumber EXPECTED_VETOES = shown("ExpectedVetoes", Unit.CALLS, "Expected vetoes")
            .noting((vetoes, all, now) -> "rules of the business; not counted as failures");

    /** How often it threw any other exception. */
    public static final HookNumber FAILURES = shown("Failures", Unit.CALLS, "Failures")
            .noting((failures, all, now) -> Show.count(all.get(VETOES)) + " rolled back");

    /** When its last run that failed began, or 0. */
    public static final HookNumber LAST_FAILURE = shown("LastFailureMillis", Unit.MOMENT, "Last failure")
            .noting((millis, all, now) -> all.lastFailureClass());

    /** When its last run began, or 0. */
    public static final HookNumber LAST_RUN = shown("LastRunMillis", Unit.MOMENT, "Last run")
            .noting((millis, all, now) -> all.ran() ? Show.time(millis) : "");

    /** All numbers, in the order of the page of a hook. */
    public static final List<HookNumber> ALL = List.of(
            RUNS,
            RECORDS,
            REJECTED,
            BYPASSED_CALLS,
            BYPASSED,
            STATEMENTS,
            SKIPS,
            DRY_RUNS,
            P50,
            P95,
            MAX,
            TOTAL_TIME,
            SELF_TIME,
            FAILURES,
            VETOES,
            EXPECTED_VETOES,
            LAST_FAILURE,
            LAST_RUN);

    private static final long FIRST_BOUND_NANOS = 50_000;

    /** Words for a number of a hook; the other numbers of the hook may matter. */
    @FunctionalInterface
    public interface Words {

        /**
         * Returns the words.
         *
         * @param number the number
         * @param all all numbers of the hook
         * @param now in milliseconds since the epoch
         */
        String of(long number, HookNumbers all, long now);
    }

    /** Declares a number that the page of a hook shows, written as its unit is. */
    public static HookNumber shown(String attribute, Unit unit, String title) {
        return new HookNumber(
                attribute, unit, title, (number, all, now) -> unit.show(number, now), (number, all, now) -> "");
    }

    /** Declares a number that is read for the note of another one. */
    private static HookNumber inNote(String attribute, Unit unit) {
        return shown(attribute, unit, "");
    }

    private HookNumber written(Words words) {
        return new HookNumber(attribute, unit, title, words, note);
    }

    private HookNumber noting(Words words) {
        return new HookNumber(attribute, unit, title, value, words);
    }

    /** Tells whether pages show it by itself. */
    public boolean isShown() {
        return !title.isEmpty();
    }

    private static String perRun(long records, HookNumbers all) {
        return Show.count(Math.round((double) records / all.get(RUNS))) + " a run";
    }

    private static String inCalls(long calls) {
        return calls == 0 ? "" : "records in " + Show.count(calls) + (calls == 1 ? " call" : " calls");
    }

    private static String percentile(long nanos, HookNumbers all, long now) {
        return all.ran() ? percentile(nanos, all.get(MAX)) : NONE;
    }

    /** Writes a percentile as exactly as it is known: of runs below the histogram's first bound no more than that. */
    static String percentile(long nanos, long maxNanos) {
        boolean belowFirstBound = nanos <= FIRST_BOUND_NANOS;
        return (belowFirstBound ? "≤ " : "") + Show.duration(Math.min(nanos, maxNanos));
    }
}
