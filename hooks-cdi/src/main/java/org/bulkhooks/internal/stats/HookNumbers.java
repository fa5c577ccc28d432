package org.bulkhooks.internal.stats;

import static org.bulkhooks.internal.stats.HookNumber.counted;
import static org.bulkhooks.internal.stats.HookNumber.kept;
import static org.bulkhooks.internal.stats.HookNumber.sum;

import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.bulkhooks.internal.dispatch.HookRun;

/**
 * The numbers of each hook. To add one, add a line here; a {@link HookNumber#sum sum} is counted by that, another
 * number is counted in {@link HookCounters}. The test of docs/reference/management-beans.md then prints the row that
 * the page needs.
 */
final class HookNumbers {

    private static final String CALLS = "calls";
    private static final String RECORDS = "records";
    private static final String NANOS = "ns";
    private static final String MOMENT = "ms since the epoch";

    private static long missed(HookRun run) {
        return switch (run.hook().phase()) {
            case IN_PROGRESS, BEFORE_COMPLETION -> 0;
            case AFTER_COMPLETION, AFTER_SUCCESS, AFTER_FAILURE -> run.failed() ? run.records() : 0;
        };
    }

    /** All numbers, in the order of the reference page. */
    static final List<HookNumber> ALL = List.of(
            sum("Runs", CALLS, "calls, whether they returned or threw", run -> 1),
            sum(
                    "Failures",
                    CALLS,
                    "calls that threw, expected vetoes excepted: as a rule, bugs",
                    run -> run.failed() ? 1 : 0),
            sum(
                    "Vetoes",
                    CALLS,
                    "failures of hooks `IN_PROGRESS`: the operation was rolled back",
                    run -> run.failed() && run.hook().phase() == TransactionPhase.IN_PROGRESS ? 1 : 0),
            sum(
                    "ExpectedVetoes",
                    CALLS,
                    "calls that threw an exception which is a rule of the business, in any phase",
                    run -> run.expected() ? 1 : 0),
            counted(
                    "Skips",
                    CALLS,
                    "not called, because no record passed the condition or the guard against reentry",
                    HookCounters::skips),
            sum("Records", RECORDS, "records of all calls", HookRun::records),
            sum(
                    "Statements",
                    "statements",
                    "statements that all calls sent to databases, those of operations that they started included; "
                            + "a JDBC batch is one",
                    HookRun::executions),
            sum("DatabaseNanos", NANOS, "time of these statements, from the driver's view", HookRun::databaseNanos),
            sum(
                    "RejectedRecords",
                    RECORDS,
                    "records that the hook rejected; a rejection is no failure",
                    HookRun::rejected),
            counted(
                    "BypassedCalls",
                    CALLS,
                    "calls that were left out by a bypass, one for each chunk",
                    hook -> hook.bypasses().calls()),
            counted(
                    "BypassedRecords",
                    RECORDS,
                    "records of the chunks of those calls, whether they would have passed the condition or not",
                    hook -> hook.bypasses().records()),
            sum(
                    "MissedRecords",
                    RECORDS,
                    "records of failed calls after the completion of a transaction: that rolled nothing back, but they "
                            + "were not worked on",
                    HookNumbers::missed),
            counted("DryRuns", CALLS, "calls in dry runs, which no other number counts", HookCounters::dryRuns),
            sum("TotalNanos", NANOS, "time of all calls, hooks of operations that it started included", HookRun::nanos),
            sum(
                    "SelfNanos",
                    NANOS,
                    "time of all calls, without the hooks of operations that it started",
                    HookRun::selfNanos),
            counted("MaxNanos", NANOS, "longest call, exact", HookCounters::maxNanos),
            counted(
                    "P50Nanos",
                    NANOS,
                    "half of the calls took at most this; 0 if never called",
                    hook -> hook.percentileNanos(0.50)),
            counted(
                    "P95Nanos",
                    NANOS,
                    "95 % of the calls took at most this; 0 if never called",
                    hook -> hook.percentileNanos(0.95)),
            counted("LastRunMillis", MOMENT, "begin of the last call, or 0", HookCounters::lastRunMillis),
            counted("LastFailureMillis", MOMENT, "begin of the last failure, or 0", HookCounters::lastFailureMillis),
            kept(Column.texts(
                    "LastFailureClasses",
                    "class name of what was thrown at the last failure, or empty",
                    HookCounters::lastFailureClass)),
            counted(
                    "LastSuccessMillis",
                    MOMENT,
                    "begin of the last call that did not fail, or 0; an expected veto is no failure",
                    hook -> hook.streak().lastSuccessMillis()),
            counted(
                    "FailingSinceMillis",
                    MOMENT,
                    "begin of the first failure after the last call that did not fail; 0 if the last call did not fail",
                    hook -> hook.streak().sinceMillis()),
            counted(
                    "FailuresSinceSuccess",
                    CALLS,
                    "failures after the last call that did not fail",
                    hook -> hook.streak().count()),
            kept(Column.longLists(
                    "Histogram",
                    CALLS,
                    "for each hook the calls of each bucket; one bucket more than bounds",
                    hook -> hook.durations().counts())),
            kept(Column.longLists(
                    "SizeClassRuns", CALLS, "for each hook the calls of each size class", hook -> hook.sizes()
                            .runs())),
            kept(Column.longLists(
                    "SizeClassRecords", RECORDS, "for each hook the records of each size class", hook -> hook.sizes()
                            .records())),
            kept(Column.longLists(
                    "SizeClassNanos", NANOS, "for each hook the time of each size class", hook -> hook.sizes()
                            .nanos())),
            kept(Column.longLists(
                    "SizeClassStatements",
                    "statements",
                    "for each hook the statements of each size class",
                    hook -> hook.sizes().statements())));

    private HookNumbers() {}
}
