package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
                            .records())));

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

    record BypassRow(int hook, String reason, BypassCounters.BypassCount count) {}

    private StatisticsBean() {}

    static OpenBean<RunStatistics> of(RunStatistics statistics, long catalogRevision) {
        return new OpenBean<>(
                "What the hooks did since the application was started",
                statistics,
                columns(statistics.numbers(), catalogRevision));
    }

    private static List<Column<RunStatistics>> columns(List<HookNumber> numbers, long catalogRevision) {
        Stream<Column<RunStatistics>> all = Stream.of(
                        Stream.of(Column.<RunStatistics>number(
                                "CatalogRevision",
                                "",
                                "the catalog's revision that the columns belong to",
                                statistics -> catalogRevision)),
                        numbers.stream().map(number -> number.column().in(RunStatistics::counters)),
                        Stream.of(
                                Column.<RunStatistics>numbers(
                                        "HistogramBoundsNanos",
                                        "ns",
                                        "upper bounds of all buckets but the last, each included; they never change",
                                        statistics -> DurationHistogram.boundsNanos()),
                                Column.<RunStatistics>numbers(
                                        "SizeClassMinimums",
                                        "records",
                                        "smallest number of records of each size class: 1, 2, 5, 10 .. 10,000",
                                        statistics -> SizeClasses.minimums()),
                                Column.table("Bypasses", BYPASSES, StatisticsBean::bypassed),
                                Column.<RunStatistics, NativeSqlCounters.ShapeRow>table(
                                        "NativeSqlWrites",
                                        NATIVE_SQL,
                                        statistics -> statistics.nativeSql().rows())))
                .flatMap(part -> part);
        return all.toList();
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
