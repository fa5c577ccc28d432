package org.bulkhooks.internal.stats;

import java.util.List;
import java.util.function.ToLongFunction;
import org.bulkhooks.internal.telemetry.HookTotal;

/** What telemetry systems are told of the statistics of each hook. Their names never change. */
public final class HookTotals {

    private static final String RUN = "{run}";
    private static final String RECORD = "{record}";

    private HookTotals() {}

    /** Returns what is read from the statistics when somebody asks, and nothing where they are switched off. */
    public static List<HookTotal> of(RunStatistics statistics) {
        if (!statistics.enabled()) {
            return List.of();
        }
        return List.of(
                sum(statistics, "runs", RUN, "calls", "Runs"),
                sum(statistics, "failures", RUN, "calls that threw, expected vetoes excepted", "Failures"),
                sum(
                        statistics,
                        "expected_vetoes",
                        RUN,
                        "calls that threw what is a rule of the business",
                        "ExpectedVetoes"),
                sum(statistics, "records", RECORD, "records of all calls", "Records"),
                sum(statistics, "rejected_records", RECORD, "records that the hook rejected", "RejectedRecords"),
                total(
                        statistics,
                        "bypassed_records",
                        RECORD,
                        "records of calls that a bypass left out",
                        counters -> counters.bypasses().records()),
                sum(statistics, "statements", "{statement}", "statements that calls sent to databases", "Statements"));
    }

    private static HookTotal sum(RunStatistics statistics, String name, String unit, String meaning, String declared) {
        return total(statistics, name, unit, meaning, counters -> counters.sum(declared));
    }

    private static HookTotal total(
            RunStatistics statistics, String name, String unit, String meaning, ToLongFunction<HookCounters> read) {
        return new HookTotal("bulkhooks.hook." + name, unit, meaning, hook -> {
            HookCounters counters = statistics.counters(hook.id());
            return counters == null ? 0 : read.applyAsLong(counters);
        });
    }
}
