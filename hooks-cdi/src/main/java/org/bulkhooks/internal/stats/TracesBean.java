package org.bulkhooks.internal.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.stats.BeanOperation.Parameter;
import org.bulkhooks.internal.trace.Trace;
import org.bulkhooks.internal.trace.TraceStep;
import org.bulkhooks.internal.trace.TraceSummary;
import org.bulkhooks.internal.trace.Traces;
import org.bulkhooks.internal.trace.WrittenRows;
import org.jspecify.annotations.Nullable;

/**
 * The management bean Traces: the last operations of an application, each with its steps. To publish one more thing of
 * an operation or a step, add a line to its columns.
 */
final class TracesBean {

    private final Traces traces;
    private final Map<String, Integer> places = new HashMap<>(); // never changed after construction

    private TracesBean(Traces traces, List<Hook> hooks) {
        this.traces = traces;
        for (int place = 0; place < hooks.size(); place++) {
            places.put(hooks.get(place).id(), place);
        }
    }

    /** What is published of an operation, or of one of its steps, with the place of its hook in the catalog, or -1. */
    record Placed<R>(R row, int hook) {}

    static final Table<Placed<TraceSummary>> OPERATIONS = new Table<>(
            "Operations",
            "the last operations in columns: first those that run, then those that have ended, newest first",
            List.of(
                    Column.longs("ids", "", "number of the operation", placed -> placed.row()
                            .id()),
                    Column.longs(
                            "transactions",
                            "",
                            "number of its transaction; operations in one transaction have the same",
                            placed -> placed.row().transaction()),
                    Column.longs("startedAtMillis", "ms since the epoch", "begin", placed -> placed.row()
                            .startedAtMillis()),
                    Column.longs("nanos", "ns", "duration, so far if it runs", placed -> placed.row()
                            .nanos()),
                    Column.longs(
                            "databaseNanos",
                            "ns",
                            "time of its statements, those of nested operations included",
                            placed -> placed.row().databaseNanos()),
                    Column.texts(
                            "kinds",
                            "`bulk.create`, `bulk.update`, `bulk.delete`, `bulk.upsert`, `flush`, `statement update` or "
                                    + "`statement delete`",
                            placed -> placed.row().kind()),
                    Column.texts("models", "class name of its records; of several, the first", placed -> placed.row()
                            .model()),
                    Column.ints(
                            "records",
                            "records",
                            "records that it was about to write, without those of nested operations",
                            placed -> placed.row().records()),
                    Column.ints(
                            "hookRuns",
                            "calls",
                            "calls of hooks, those of nested operations included",
                            placed -> placed.row().hookRuns()),
                    Column.ints(
                            "hookFailures",
                            "calls",
                            "how many of them threw, expected vetoes excepted",
                            placed -> placed.row().hookFailures()),
                    Column.ints(
                            "statements",
                            "statements",
                            "executions of SQL, those of nested operations included; a JDBC batch is one",
                            placed -> placed.row().statements()),
                    Column.ints("depths", "operations", "deepest nesting, 1 for none", placed -> placed.row()
                            .depth()),
                    Column.ints(
                            "chunks",
                            "chunks",
                            "chunks that hooks were called with; a flush counts those of each model by themselves, and "
                                    + "this is the highest",
                            placed -> placed.row().chunks()),
                    Column.texts(
                            "outcomes",
                            "`RUNNING`; `ENDED`: its transaction goes on; `COMMITTED`; `ROLLED_BACK`; `REFUSED`: rolled "
                                    + "back by an expected veto or rejected records; `UNDONE`: a dry run",
                            placed -> placed.row().outcome().name()),
                    Column.longs(
                            "endedAtMillis",
                            "ms since the epoch",
                            "end of its transaction, or 0",
                            placed -> placed.row().endedAtMillis()),
                    Column.texts(
                            "callers",
                            "where the application began it, as class, method, file and line; empty if it took less than "
                                    + "0.1 ms, or nothing of the application is on the stack",
                            placed -> placed.row().caller()),
                    Column.texts("threads", "name of its thread", placed -> placed.row()
                            .thread()),
                    Column.texts(
                            "traceIds", "the trace of OpenTelemetry that it ran in, or empty", placed -> placed.row()
                                    .traceId()),
                    Column.texts(
                            "failureClasses",
                            "class name of what ended it, or of what a hook threw after it; else empty",
                            placed -> placed.row().failureClass()),
                    Column.texts(
                            "failureFrames",
                            "where that was thrown, as class, method, file and line; empty if unknown",
                            placed -> placed.row().failureFrame()),
                    Column.ints(
                            "failingHooks",
                            "",
                            "place in the catalog of the hook that threw it, or of the first that rejected a record; or -1",
                            Placed::hook),
                    Column.texts(
                            "rootCauseClasses",
                            "class name of the innermost cause of what ended it, which may be the same; else empty",
                            placed -> placed.row().rootCauseClass()),
                    Column.texts(
                            "sqlStates",
                            "the SQLSTATE that the database gave for it, such as `23505`, or empty",
                            placed -> placed.row().sqlState()),
                    Column.texts(
                            "failedSql",
                            "the SQL that failed, if it is known, without comments and values; else empty",
                            placed -> placed.row().failedSql())));

    static final Table<Placed<TraceStep>> STEPS = new Table<>(
            "Steps",
            "the steps of an operation in columns, in the order of their begin; what had no room comes last",
            List.of(
                    Column.ints(
                            "parents",
                            "",
                            "place of the step that it is a part of, from 0, or -1 for the operation",
                            placed -> placed.row().parent()),
                    Column.texts(
                            "kinds",
                            "`OPERATION`, `CHUNK`, `HOOK`, `SQL`, or `REST` for further steps of the same parent that had "
                                    + "no room",
                            placed -> placed.row().kind().name()),
                    Column.texts(
                            "labels",
                            "of an operation its kind, of SQL its shape, of a chunk `before`, `validate` or `after`; else "
                                    + "empty",
                            placed -> placed.row().label()),
                    Column.ints("hooks", "", "place of the hook in the catalog, or -1", Placed::hook),
                    Column.texts("models", "class name of its records, or empty", placed -> placed.row()
                            .model()),
                    Column.ints("chunks", "", "number of its chunk from 1, or 0", placed -> placed.row()
                            .chunk()),
                    Column.ints("records", "records", "records that it is about", placed -> placed.row()
                            .records()),
                    Column.ints("rejected", "records", "how many of them the hook rejected", placed -> placed.row()
                            .rejected()),
                    Column.ints(
                            "times",
                            "",
                            "how many executions of equal SQL in a row it stands for, or how many steps had no room; else 1",
                            placed -> placed.row().times()),
                    Column.longs("startNanos", "ns", "begin, since that of the operation", placed -> placed.row()
                            .startNanos()),
                    Column.longs("nanos", "ns", "duration, so far if it runs", placed -> placed.row()
                            .nanos()),
                    Column.texts("failureClasses", "class name of what ended it, or empty", placed -> placed.row()
                            .failureClass()),
                    Column.texts(
                            "frames",
                            "where that was thrown, as class, method, file and line; empty if unknown",
                            placed -> placed.row().frame())));

    static final Table<WrittenRows> WRITTEN = new Table<>(
            "Written",
            "the records that an operation has written, in columns",
            List.of(
                    Column.texts("models", "class name of the records", WrittenRows::model),
                    Column.texts("changes", "`CREATE`, `UPDATE` or `DELETE`", rows -> rows.type()
                            .name()),
                    Column.ints(
                            "records",
                            "records",
                            "how many were written, by further rounds too",
                            WrittenRows::records)));

    static OpenBean<TracesBean> of(Traces traces, List<Hook> hooks, long catalogRevision) {
        return new OpenBean<>(
                "The last operations, step by step",
                new TracesBean(traces, hooks),
                List.of(
                        Column.integer(
                                "Capacity",
                                "operations",
                                "how many operations that have ended are kept; a quarter of the places is for those that "
                                        + "failed, and another for those in which a watched hook ran",
                                bean -> bean.traces.capacity()),
                        Column.number(
                                "Dropped",
                                "operations",
                                "operations that made room for later ones",
                                bean -> bean.traces.dropped()),
                        Column.number(
                                "CatalogRevision",
                                "",
                                "the catalog's revision that the places of hooks belong to",
                                bean -> catalogRevision),
                        Column.table("Operations", OPERATIONS, TracesBean::operations)),
                List.of(
                        BeanOperation.table(
                                "operation",
                                "Returns the steps of one operation",
                                STEPS,
                                (bean, arguments) -> bean.steps(arguments.number(0)),
                                id()),
                        BeanOperation.table(
                                "written",
                                "Returns the records that one operation has written, those of operations nested in it in "
                                        + "the same transaction included: what a rollback undoes",
                                WRITTEN,
                                (bean, arguments) ->
                                        bean.find(arguments.number(0)).written(),
                                id())));
    }

    private static Parameter id() {
        return Parameter.number("id", "the number of an operation, as in ids of Operations");
    }

    private List<Placed<TraceSummary>> operations() {
        return traces.operations().stream()
                .map(row -> new Placed<>(row, place(row.failingHook())))
                .toList();
    }

    private List<Placed<TraceStep>> steps(long id) {
        return find(id).steps().stream()
                .map(row -> new Placed<>(row, place(row.hook())))
                .toList();
    }

    private int place(@Nullable Hook hook) {
        return hook == null ? -1 : places.getOrDefault(hook.id(), -1);
    }

    private Trace find(long id) {
        Trace trace = traces.find(id);
        if (trace == null) {
            throw new IllegalArgumentException("No operation with the number " + id
                    + ": it was never there, or has made room for later ones; Operations lists those that are kept");
        }
        return trace;
    }
}
