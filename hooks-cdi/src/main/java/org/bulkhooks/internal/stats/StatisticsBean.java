package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.stats.BeanOperation.Parameter;

/**
 * The management bean Statistics: what the hooks of an application did since it was started. The {@link HookNumbers
 * numbers of hooks} have one element a hook, in the order of the catalog. Columns that are read one after the other may
 * be of different moments.
 */
final class StatisticsBean {

    static final Table<BypassRow> BYPASSES = new Table<>(
            "Bypasses",
            "why hooks were bypassed, in columns",
            List.of(
                    Column.ints("hooks", "", "place of the hook in the catalog, from 0, ascending", BypassRow::hook),
                    Column.texts(
                            "reasons",
                            "what `Bypass` was given as its reason; of one hook in the order of the alphabet",
                            BypassRow::reason),
                    Column.longs("calls", "calls", "calls that were left out for it", row -> row.count()
                            .calls()),
                    Column.longs("records", "records", "records of the chunks of those calls", row -> row.count()
                            .records()),
                    Column.longs(
                            "lastMillis", "ms since the epoch", "when the last of them was left out", row -> row.last()
                                    .millis()),
                    Column.longs("lastRecords", "records", "records of the chunk of the last of them", row -> row.last()
                            .records()),
                    Column.texts("models", "class name of the entity of the last of them", row -> row.last()
                            .entityClass()
                            .getName()),
                    Column.texts(
                            "changes",
                            "`CREATE`, `UPDATE` or `DELETE`, of the last of them; empty at the end of an operation",
                            BypassRow::change)));

    static final Table<ThrownRow> THROWN = new Table<>(
            "Thrown",
            "what hooks threw, by class, in columns",
            List.of(
                    Column.ints("hooks", "", "place of the hook in the catalog, from 0, ascending", ThrownRow::hook),
                    Column.texts(
                            "classes",
                            "class name of what was thrown; of one hook in the order of the alphabet",
                            row -> row.thrown().className()),
                    Column.flags("expected", "whether it is an expected veto, and no failure", row -> row.thrown()
                            .expected()),
                    Column.longs("times", "calls", "calls that threw it", row -> row.thrown()
                            .times()),
                    Column.longs("firstMillis", "ms since the epoch", "begin of the first of them", row -> row.thrown()
                            .firstMillis()),
                    Column.longs("lastMillis", "ms since the epoch", "begin of the last of them", row -> row.thrown()
                            .lastMillis()),
                    Column.texts(
                            "frames",
                            "where the last of them threw it, as class, method, file and line; empty if unknown",
                            row -> row.thrown().frame())));

    static final Table<NativeSqlCounters.ShapeRow> NATIVE_SQL = new Table<>(
            "NativeSqlWrites",
            "native SQL that hooks could not see, in columns",
            List.of(
                    Column.texts(
                            "persistenceUnits",
                            "the persistence unit in which it was executed",
                            NativeSqlCounters.ShapeRow::persistenceUnit),
                    Column.texts(
                            "models",
                            "class name of the entity; of several that share the table, one",
                            NativeSqlCounters.ShapeRow::model),
                    Column.texts("tables", "the table, as it is mapped", NativeSqlCounters.ShapeRow::table),
                    Column.texts(
                            "shapes",
                            "the SQL without comments and values, at most 500 characters",
                            NativeSqlCounters.ShapeRow::shape),
                    Column.longs(
                            "executions",
                            "executions",
                            "executions that did not fail, also of transactions that were rolled back",
                            row -> row.count().executions()),
                    Column.longs("lastMillis", "ms since the epoch", "end of the last of them", row -> row.count()
                            .lastMillis())));

    static final Table<WriteCounters.WriteRow> WRITES = new Table<>(
            "Writes",
            "the records that operations have written, by entity class, way and change, in columns",
            List.of(
                    Column.texts("models", "class name of the entity", WriteCounters.WriteRow::model),
                    Column.texts("kinds", "the way, as in `kinds` of the operations of *Traces*", row -> row.kind()
                            .label()),
                    Column.texts("changes", "`CREATE`, `UPDATE` or `DELETE`", row -> row.change()
                            .name()),
                    Column.longs(
                            "records",
                            "records",
                            "how many were written, by further rounds too, and in transactions that were rolled back",
                            WriteCounters.WriteRow::records)));

    record BypassRow(int hook, String reason, BypassCounters.BypassCount count) {

        private BypassCounters.BypassedCall last() {
            return count.last();
        }

        private String change() {
            ChangeType type = last().type();
            return type == null ? "" : type.name();
        }
    }

    record ThrownRow(int hook, ThrownCounters.Thrown thrown) {}

    static final Table<StatementRow> STATEMENTS = new Table<>(
            "Statements",
            "the SQL of a hook in columns, the most frequent first",
            List.of(
                    Column.texts(
                            "shapes",
                            "the SQL without comments and values, at most 500 characters; `(other SQL)` for all that had no "
                                    + "room, or is not known",
                            StatementRow::shape),
                    Column.longs(
                            "executions",
                            "executions",
                            "executions that did not fail, those of operations that the hook started included; a JDBC batch "
                                    + "is one",
                            row -> row.count().executions()),
                    Column.longs("nanos", "ns", "time of all of them, as in `DatabaseNanos`", row -> row.count()
                            .nanos()),
                    Column.longs("lastMillis", "ms since the epoch", "end of the last of them", row -> row.count()
                            .lastMillis())));

    record StatementRow(String shape, ShapeCounters.ShapeCount count) {}

    private StatisticsBean() {}

    static OpenBean<RunStatistics> of(RunStatistics statistics, long catalogRevision) {
        return new OpenBean<>(
                "What the hooks did since the application was started",
                statistics,
                columns(statistics.numbers(), catalogRevision),
                List.of(
                        BeanOperation.numbers(
                                "durations",
                                "Returns the calls of one hook in the last minutes by their duration, in the buckets of "
                                        + "HistogramBoundsNanos and one more",
                                (source, arguments) ->
                                        WindowNumbers.durations(source, arguments.text(0), arguments.integer(1)),
                                Parameter.text("hookId", "the id of a hook, as in HookIds of the Catalog"),
                                Parameter.integer(
                                        "minutes",
                                        "1 to 60, the running one included; 0 for all since counting began")),
                        BeanOperation.table(
                                "statements",
                                "Returns the SQL that was executed while one hook ran",
                                STATEMENTS,
                                (source, arguments) -> statements(source, arguments.text(0)),
                                Parameter.text("hookId", "the id of a hook, as in HookIds of the Catalog"))));
    }

    private static List<StatementRow> statements(RunStatistics statistics, String hookId) {
        ShapeCounters known = statistics.statements(hookId);
        if (known == null) {
            throw new IllegalArgumentException("No hook with the id " + hookId + "; the catalog's HookIds lists them");
        }
        return known.byShape().entrySet().stream()
                .map(entry -> new StatementRow(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(
                                (StatementRow row) -> row.count().executions())
                        .reversed())
                .toList();
    }

    private static List<Column<RunStatistics>> columns(List<HookNumber> numbers, long catalogRevision) {
        List<Column<RunStatistics>> all = new ArrayList<>();
        all.add(Column.number(
                "CatalogRevision",
                "",
                "the catalog's revision that the columns belong to",
                statistics -> catalogRevision));
        all.add(Column.number(
                "SinceMillis",
                "ms since the epoch",
                "since when is counted: the start of the application, or the moment when the numbers were cleared",
                RunStatistics::sinceMillis));
        numbers.forEach(number -> all.add(number.column().in(RunStatistics::counters)));
        all.addAll(WindowNumbers.ALL);
        all.add(Column.numbers(
                "HistogramBoundsNanos",
                "ns",
                "upper bounds of all buckets but the last, each included; they never change",
                statistics -> DurationHistogram.boundsNanos()));
        all.add(Column.numbers(
                "SizeClassMinimums",
                "records",
                "smallest number of records of each size class: 1, 2, 5, 10 .. 10,000",
                statistics -> SizeClasses.minimums()));
        all.add(Column.table("Thrown", THROWN, StatisticsBean::thrown));
        all.add(Column.table("Bypasses", BYPASSES, StatisticsBean::bypassed));
        all.add(Column.table("Writes", WRITES, statistics -> statistics.writes().rows()));
        all.add(Column.table("NativeSqlWrites", NATIVE_SQL, statistics -> statistics
                .nativeSql()
                .rows()));
        return all;
    }

    private static List<ThrownRow> thrown(RunStatistics statistics) {
        List<ThrownRow> rows = new ArrayList<>();
        List<HookCounters> hooks = statistics.counters();
        for (int index = 0; index < hooks.size(); index++) {
            int hook = index;
            hooks.get(hook).thrown().byClass().forEach(thrown -> rows.add(new ThrownRow(hook, thrown)));
        }
        return rows;
    }

    private static List<BypassRow> bypassed(RunStatistics statistics) {
        List<BypassRow> rows = new ArrayList<>();
        List<HookCounters> hooks = statistics.counters();
        for (int index = 0; index < hooks.size(); index++) {
            int hook = index;
            hooks.get(hook)
                    .bypasses()
                    .byReason()
                    .forEach((reason, count) -> rows.add(new BypassRow(hook, reason, count)));
        }
        return rows;
    }
}
