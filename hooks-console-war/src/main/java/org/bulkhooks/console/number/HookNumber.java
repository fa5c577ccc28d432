package org.bulkhooks.console.number;

import java.util.List;

/**
 * A number that applications publish of each hook. To add one, declare it here and put it into {@link #ALL}: it is
 * read, exported, and listed on the page of a hook. Immutable.
 *
 * @param attribute the attribute of the management bean Statistics
 * @param unit its unit, as in the reference of the management beans
 * @param required whether an application that does not publish it cannot be shown; every version of the library
 *     publishes those
 */
public record HookNumber(String attribute, Unit unit, boolean required) {

    /** Stands where there is no number. */
    public static final String NONE = "–";

    /** How often it was called. */
    public static final HookNumber RUNS = required("Runs", Unit.CALLS);

    /** The records of all runs. */
    public static final HookNumber RECORDS = required("Records", Unit.RECORDS);

    /** How many of the records it rejected. */
    public static final HookNumber REJECTED = required("RejectedRecords", Unit.RECORDS);

    /** How often it was not called because it was bypassed. */
    public static final HookNumber BYPASSED_CALLS = required("BypassedCalls", Unit.CALLS);

    /** The records of the chunks of those calls. */
    public static final HookNumber BYPASSED = required("BypassedRecords", Unit.RECORDS);

    /** How many statements it sent, those of nested operations and their hooks included. */
    public static final HookNumber STATEMENTS = required("Statements", Unit.STATEMENTS);

    /** How often it was not called because no record passed. */
    public static final HookNumber SKIPS = required("Skips", Unit.CALLS);

    /** How often it was called in dry runs. */
    public static final HookNumber DRY_RUNS = required("DryRuns", Unit.CALLS);

    /** The longest run. */
    public static final HookNumber MAX = required("MaxNanos", Unit.NANOS);

    /** The median run, at most 28 % too high. */
    public static final HookNumber P50 = required("P50Nanos", Unit.NANOS);

    /** The 95th percentile of the runs, at most 28 % too high. */
    public static final HookNumber P95 = required("P95Nanos", Unit.NANOS);

    /** The time of all runs without the hooks of nested operations. */
    public static final HookNumber SELF_TIME = required("SelfNanos", Unit.NANOS);

    /** The time of all runs. */
    public static final HookNumber TOTAL_TIME = required("TotalNanos", Unit.NANOS);

    /** How often it failed within its operation, which was thereby rolled back. */
    public static final HookNumber VETOES = required("Vetoes", Unit.CALLS);

    /** How often it threw an exception that is a rule of the business. */
    public static final HookNumber EXPECTED_VETOES = required("ExpectedVetoes", Unit.CALLS);

    /** How often it threw any other exception. */
    public static final HookNumber FAILURES = required("Failures", Unit.CALLS);

    /** When its last run that failed began, or 0. */
    public static final HookNumber LAST_FAILURE = required("LastFailureMillis", Unit.MOMENT);

    /** When its last run began, or 0. */
    public static final HookNumber LAST_RUN = required("LastRunMillis", Unit.MOMENT);

    /** When its last run that did not fail began, or 0. */
    public static final HookNumber LAST_SUCCESS = optional("LastSuccessMillis", Unit.MOMENT);

    /** When the first failure after the last success began, or 0 if its last run did not fail. */
    public static final HookNumber FAILING_SINCE = optional("FailingSinceMillis", Unit.MOMENT);

    /** How often it failed since then. */
    public static final HookNumber FAILURES_SINCE_SUCCESS = optional("FailuresSinceSuccess", Unit.CALLS);

    /** The records of failed runs that rolled nothing back: they are written, and the hook did not work on them. */
    public static final HookNumber MISSED = optional("MissedRecords", Unit.RECORDS);

    /** The 95th percentile of the runs of the last hour. */
    public static final HookNumber LAST_HOUR_P95 = optional("LastHourP95Nanos", Unit.NANOS);

    /** The 95th percentile of the runs of the last five minutes. */
    public static final HookNumber NOW_P95 = optional("NowP95Nanos", Unit.NANOS);

    /** The median of the 95th percentiles of ended hours, or 0. */
    public static final HookNumber USUAL_P95 = optional("UsualP95Nanos", Unit.NANOS);

    /** The time of all runs that they spent in the database. */
    public static final HookNumber DATABASE_TIME = optional("DatabaseNanos", Unit.NANOS);

    /** All numbers, in the order of exports and of the page of a hook. */
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
            NOW_P95,
            LAST_HOUR_P95,
            USUAL_P95,
            TOTAL_TIME,
            SELF_TIME,
            DATABASE_TIME,
            FAILURES,
            VETOES,
            EXPECTED_VETOES,
            FAILURES_SINCE_SUCCESS,
            MISSED,
            FAILING_SINCE,
            LAST_FAILURE,
            LAST_SUCCESS,
            LAST_RUN);

    /** Declares a number that every version of the library publishes. */
    public static HookNumber required(String attribute, Unit unit) {
        return new HookNumber(attribute, unit, true);
    }

    /** Declares a number that older versions of the library do not publish. */
    public static HookNumber optional(String attribute, Unit unit) {
        return new HookNumber(attribute, unit, false);
    }
}
