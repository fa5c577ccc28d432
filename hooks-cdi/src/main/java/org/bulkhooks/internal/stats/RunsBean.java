package org.bulkhooks.internal.stats;

import java.util.List;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.stats.BeanOperation.Parameter;

/**
 * The management bean Runs: the last runs of each hook. To publish one more thing of a run, add a line to its columns.
 */
final class RunsBean {

    static final Table<HookRun> RUNS = new Table<>(
            "Runs",
            "the runs in columns, the one that began last first",
            List.of(
                    Column.longs("startedAtMillis", "ms since the epoch", "begin", HookRun::startedAtMillis),
                    Column.longs(
                            "nanos", "ns", "duration, hooks of operations that it started included", HookRun::nanos),
                    Column.longs(
                            "selfNanos",
                            "ns",
                            "duration, without the hooks of operations that it started",
                            HookRun::selfNanos),
                    Column.ints(
                            "records",
                            "records",
                            "records of the call; at the end of an operation those that it wrote",
                            HookRun::records),
                    Column.ints(
                            "statements",
                            "statements",
                            "statements of the call, those of operations that it started included",
                            HookRun::executions),
                    Column.ints("rejected", "records", "how many of the records the hook rejected", HookRun::rejected),
                    Column.ints("depths", "operations", "nested operations, 1 for none", HookRun::depth),
                    Column.texts(
                            "entityClasses",
                            "the concrete entity class; at the end of an operation the model",
                            run -> run.entityClass().getName()),
                    Column.texts(
                            "changeTypes",
                            "`CREATE`, `UPDATE` or `DELETE`; empty at the end of an operation",
                            run -> run.type() == null ? "" : run.type().name()),
                    Column.texts(
                            "failureClasses",
                            "class name of what was thrown, or empty",
                            run -> run.failure() == null ? "" : run.failure().getName()),
                    Column.texts(
                            "frames",
                            "where it was thrown, as class, method, file and line; empty if unknown",
                            HookRun::frame),
                    Column.flags(
                            "expected",
                            "whether what was thrown is an expected veto, and no failure",
                            HookRun::expected),
                    Column.longs(
                            "operations",
                            "",
                            "number of the operation, which *Traces* may keep no longer; 0 if it keeps none",
                            HookRun::operation)));

    private RunsBean() {}

    static OpenBean<RunStatistics> of(RunStatistics statistics) {
        return new OpenBean<>(
                "The last runs of each hook",
                statistics,
                List.of(Column.integer(
                        "CapacityPerHook",
                        "runs",
                        "how many runs are kept for each hook, possibly none; older ones are dropped",
                        RunStatistics::recordedRuns)),
                List.of(BeanOperation.table(
                        "recentRuns",
                        "Returns the last runs of one hook, the one that began last first",
                        RUNS,
                        (source, arguments) -> recentRuns(source, arguments.text(0)),
                        Parameter.text("hookId", "the id of a hook, as in HookIds of the Catalog"))));
    }

    private static List<HookRun> recentRuns(RunStatistics statistics, String hookId) {
        List<HookRun> runs = statistics.recentRuns(hookId);
        if (runs == null) {
            throw new IllegalArgumentException("No hook with the id " + hookId + "; the catalog's HookIds lists them");
        }
        return runs;
    }
}
