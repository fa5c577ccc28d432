package org.bulkhooks.internal.stats;

import java.util.List;
import java.util.function.Function;
import org.bulkhooks.internal.stats.MinuteWindows.Sum;

/**
 * The numbers of the last minutes and hours. To add one that is a sum over runs, add a constant to {@link Sum} and a
 * line here. Hooks without a run in that time share one array of zeros, made for each reader, because readers can
 * change what they get.
 */
final class WindowNumbers {

    private static final String NANOS = "ns";

    /** All of them, in the order of the reference page. */
    static final List<Column<RunStatistics>> ALL = List.of(
            Column.number(
                    "WindowMillis",
                    "ms since the epoch",
                    "begin of the running minute, the last window of the columns of minutes",
                    statistics -> RunWindows.millisOf(statistics.lastMinute())),
            minutes("MinuteRuns", "calls", "calls of each of the last 60 minutes, oldest first", Sum.RUNS),
            minutes("MinuteRecords", "records", "records of the calls of each minute", Sum.RECORDS),
            minutes("MinuteFailures", "calls", "calls of each minute that failed", Sum.FAILURES),
            minutes("MinuteSelfNanos", NANOS, "self time of the calls of each minute", Sum.SELF_NANOS),
            ofMinutes(
                    "MinuteP95Nanos",
                    NANOS,
                    "95 % of the calls of each minute took at most this; 0 if there was none",
                    RunWindows::minutesP95),
            minutes("MinuteStatements", "statements", "statements of the calls of each minute", Sum.STATEMENTS),
            hours("HourRuns", "calls", "calls of each of the last 48 hours, oldest first", Sum.RUNS),
            hours("HourRecords", "records", "records of the calls of each hour", Sum.RECORDS),
            hours("HourFailures", "calls", "calls of each hour that failed", Sum.FAILURES),
            hours("HourSelfNanos", NANOS, "self time of the calls of each hour", Sum.SELF_NANOS),
            ofHours(
                    "HourP95Nanos",
                    NANOS,
                    "95 % of the calls of each hour took at most this; 0 if there was none",
                    RunWindows::hoursP95),
            ofEachHook(
                    "LastHourP95Nanos",
                    "95 % of the calls of the last 60 minutes took at most this; 0 if there was none",
                    RunWindows::lastHourP95),
            ofEachHook(
                    "NowP95Nanos",
                    "95 % of the calls of the last five minutes took at most this; 0 if there was none",
                    RunWindows::nowP95),
            ofEachHook(
                    "UsualP95Nanos",
                    "the median of `HourP95Nanos` of the hours that are over and had calls; 0 if there is none",
                    RunWindows::usualP95),
            Column.numbers("AllMinuteRuns", "calls", "calls of all hooks in each minute", all(Sum.RUNS)),
            Column.numbers(
                    "AllMinuteFailures", "calls", "calls of all hooks that failed in each minute", all(Sum.FAILURES)),
            Column.numbers(
                    "AllMinuteP95Nanos",
                    NANOS,
                    "95 % of the calls of all hooks in each minute took at most this; 0 if there was none",
                    statistics -> statistics.all().minutesP95(statistics.lastMinute())),
            Column.number(
                    "AllUsualP95Nanos", NANOS, "as `UsualP95Nanos`, of the calls of all hooks", statistics -> statistics
                            .all()
                            .usualP95(statistics.lastMinute())));

    private WindowNumbers() {}

    /** Reads something of windows whose last minute is told. */
    private interface Reading<T> {

        T of(RunWindows windows, long lastMinute);
    }

    private static Function<RunStatistics, long[]> all(Sum sum) {
        return statistics -> statistics.all().minutes(sum, statistics.lastMinute());
    }

    private static Column<RunStatistics> minutes(String name, String unit, String meaning, Sum sum) {
        return ofMinutes(name, unit, meaning, (windows, last) -> windows.minutes(sum, last));
    }

    private static Column<RunStatistics> hours(String name, String unit, String meaning, Sum sum) {
        return ofHours(name, unit, meaning, (windows, last) -> windows.hours(sum, last));
    }

    private static Column<RunStatistics> ofMinutes(String name, String unit, String meaning, Reading<long[]> read) {
        return Column.numberLists(name, unit, meaning, statistics -> {
            long[] zeros = new long[MinuteWindows.MINUTES];
            return ofHooks(statistics, (windows, last) -> windows.isIdle(last) ? zeros : read.of(windows, last));
        });
    }

    private static Column<RunStatistics> ofHours(String name, String unit, String meaning, Reading<long[]> read) {
        return Column.numberLists(name, unit, meaning, statistics -> {
            long[] zeros = new long[HourWindows.HOURS];
            return ofHooks(statistics, (windows, last) -> windows.isIdleInHours(last) ? zeros : read.of(windows, last));
        });
    }

    private static long[][] ofHooks(RunStatistics statistics, Reading<long[]> read) {
        long last = statistics.lastMinute();
        List<HookCounters> hooks = statistics.counters();
        long[][] windows = new long[hooks.size()][];
        for (int hook = 0; hook < windows.length; hook++) {
            windows[hook] = read.of(hooks.get(hook).windows(), last);
        }
        return windows;
    }

    private static Column<RunStatistics> ofEachHook(String name, String meaning, Reading<Long> read) {
        return Column.numbers(name, NANOS, meaning, statistics -> {
            long last = statistics.lastMinute();
            return statistics.counters().stream()
                    .mapToLong(hook -> read.of(hook.windows(), last))
                    .toArray();
        });
    }

    /** Returns the runs of a hook by duration, of the last minutes or, for 0, since counting began. */
    static long[] durations(RunStatistics statistics, String hookId, int minutes) {
        HookCounters hook = statistics.counters(hookId);
        if (hook == null) {
            throw new IllegalArgumentException("No hook with the id " + hookId + "; the catalog's HookIds lists them");
        }
        if (minutes < 0 || minutes > MinuteWindows.MINUTES) {
            throw new IllegalArgumentException("minutes must be 0 to " + MinuteWindows.MINUTES
                    + ", where 0 is since counting began, and not " + minutes);
        }
        return minutes == 0 ? hook.durations().counts() : hook.windows().durations(minutes, statistics.lastMinute());
    }
}
