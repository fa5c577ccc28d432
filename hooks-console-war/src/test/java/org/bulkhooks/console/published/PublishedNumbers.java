package org.bulkhooks.console.published;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Statistics of hooks at a moment: windows that add up to what they did in the last hour, hours before it that were
 * quieter, size classes on a curve. The same hook always gives the same numbers, as far back from now.
 */
final class PublishedNumbers {

    static final long[] BOUNDS = bounds();
    static final long[] SIZES = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000};

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final int[] RUNS_OF_SIZES = {412, 160, 203, 190, 96, 61, 70, 22, 18, 46, 4, 0, 2};
    private static final int BUSY_SINCE = 30;

    private final List<PublishedHook> hooks;
    private final int hoursSinceStart;
    private final double hourOfAll;

    PublishedNumbers(List<PublishedHook> hooks, int hoursSinceStart) {
        this.hooks = hooks;
        this.hoursSinceStart = hoursSinceStart;
        this.hourOfAll = Duration.ofSeconds(329).toNanos();
    }

    /** Fixed bounds, as the reference of the management beans has them. */
    private static long[] bounds() {
        long[] bounds = new long[62];
        int[] series = {5_000, 6_300, 8_000, 10_000, 12_500, 16_000, 20_000, 25_000, 31_500, 40_000};
        long unit = 10;
        for (int bucket = 0; bucket < 60; bucket++) {
            bounds[bucket] = series[bucket % 10] * unit;
            unit *= bucket % 10 == 9 ? 10 : 1;
        }
        bounds[60] = Duration.ofSeconds(50).toNanos();
        bounds[61] = Duration.ofSeconds(60).toNanos();
        return bounds;
    }

    Map<String, Object> at(long now) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("CatalogRevision", 1L);
        sinceStart(columns, now);
        windows(columns, now);
        columns.put("HistogramBoundsNanos", BOUNDS.clone());
        columns.put("Histogram", table(hook -> durations(hook, 0)));
        columns.put("SizeClassMinimums", SIZES.clone());
        columns.put("SizeClassRuns", table(PublishedNumbers::sizeRuns));
        columns.put("SizeClassRecords", table(hook -> sizes(hook, (runs, size) -> runs * size)));
        columns.put("SizeClassNanos", table(hook -> sizes(hook, (runs, size) -> runs * nanos(hook, size))));
        columns.put("SizeClassStatements", table(hook -> sizes(hook, (runs, size) -> runs * statements(hook, size))));
        columns.put("Thrown", thrown(now).data());
        return columns;
    }

    private void sinceStart(Map<String, Object> columns, long now) {
        columns.put("Runs", longs(hook -> sum(sizeRuns(hook))));
        columns.put("Records", longs(hook -> sum(sizes(hook, (runs, size) -> runs * size))));
        columns.put("Statements", longs(hook -> sum(sizes(hook, (runs, size) -> runs * statements(hook, size)))));
        long[] self = longs(hook -> sum(sizes(hook, (runs, size) -> runs * nanos(hook, size))));
        columns.put("SelfNanos", self);
        columns.put(
                "TotalNanos",
                Arrays.stream(self).map(nanos -> nanos + nanos / 20).toArray());
        columns.put(
                "DatabaseNanos", Arrays.stream(self).map(nanos -> nanos * 4 / 5).toArray());
        columns.put("MaxNanos", longs(hook -> sizes(hook, (runs, size) -> nanos(hook, size))[lastUsed(hook)]));
        columns.put("P50Nanos", longs(hook -> hook.p95Nanos / 9));
        columns.put("P95Nanos", longs(hook -> (long) (hook.p95Nanos * hook.usualShare * 1.1)));
        columns.put("Failures", longs(hook -> times(hook, false)));
        columns.put("Vetoes", longs(hook -> hook.phase.equals("IN_PROGRESS") ? times(hook, false) : 0));
        columns.put("ExpectedVetoes", longs(hook -> times(hook, true)));
        columns.put("RejectedRecords", longs(hook -> hook.rejected));
        columns.put("Skips", longs(hook -> hook.condition.isEmpty() ? 0 : hook.runs / 3));
        columns.put("DryRuns", longs(hook -> 0));
        columns.put("LastRunMillis", longs(hook -> ago(now, hook.lastRun)));
        columns.put("LastFailureMillis", longs(hook -> unexpected(hook)
                .map(PublishedThrow::last)
                .min(Duration::compareTo)
                .map(last -> ago(now, last))
                .orElse(0L)));
        columns.put(
                "LastFailureClasses",
                hooks.stream()
                        .map(hook -> unexpected(hook)
                                .map(PublishedThrow::type)
                                .findFirst()
                                .orElse(""))
                        .toArray(String[]::new));
        columns.put("FailingSinceMillis", longs(hook -> ago(now, hook.failingSince)));
        columns.put(
                "LastSuccessMillis",
                longs(hook -> ago(now, hook.failingSince == null ? hook.lastRun : hook.failingSince)));
        columns.put("FailuresSinceSuccess", longs(hook -> hook.failingSince == null ? 0 : times(hook, false)));
        columns.put(
                "MissedRecords",
                longs(hook -> hook.place().equals("AFTER_COMPLETION") && hook.runs > 0
                        ? times(hook, false) * hook.records / hook.runs
                        : 0));
    }

    private void windows(Map<String, Object> columns, long now) {
        columns.put("WindowMillis", now / MINUTE * MINUTE);
        double running = (double) (now % MINUTE) / MINUTE;
        long[][] runs = table(hook -> minutes(hook, hook.runs, running));
        long[][] failures = table(hook -> minuteFailures(hook, running));
        long[][] p95 = table(hook -> minuteP95(hook, running));
        columns.put("MinuteRuns", runs);
        columns.put("MinuteFailures", failures);
        columns.put("MinuteP95Nanos", p95);
        columns.put("MinuteRecords", table(hook -> minutes(hook, hook.records, running)));
        columns.put(
                "MinuteSelfNanos",
                table(hook -> minutes(hook, (long) (hourOfAll * hook.percentOfTime / 100), running)));
        columns.put(
                "MinuteStatements",
                table(hook -> minutes(
                        hook,
                        (long) (hook.runs * hook.statementsARun + hook.records * hook.statementsARecord),
                        running)));
        columns.put("LastHourP95Nanos", longs(hook -> hook.p95Nanos));
        columns.put("NowP95Nanos", longs(hook -> hook.p95Nanos * 87 / 100));
        columns.put("UsualP95Nanos", longs(hook -> (long) (hook.p95Nanos * hook.usualShare)));
        columns.put("HourRuns", table(hook -> hours(hook, hook.runs)));
        columns.put("HourRecords", table(hook -> hours(hook, hook.records)));
        columns.put("HourFailures", table(hook -> new long[48]));
        columns.put("HourSelfNanos", table(hook -> hours(hook, (long) (hourOfAll * hook.percentOfTime / 100))));
        columns.put("HourP95Nanos", table(this::hourP95));
        columns.put("AllMinuteRuns", sumOf(runs));
        columns.put("AllMinuteFailures", sumOf(failures));
        long[] all = new long[60];
        Arrays.setAll(all, minute -> Duration.ofMillis(minute < BUSY_SINCE ? 92 + minute % 7 : 417 + minute % 11 * 5)
                .toNanos());
        columns.put("AllMinuteP95Nanos", hooks.stream().anyMatch(hook -> hook.runs > 0) ? all : new long[60]);
        columns.put("AllUsualP95Nanos", Duration.ofMillis(95).toNanos());
    }

    /** Returns the calls of each bucket in the last minutes; 0 for all since the start. */
    static long[] durations(PublishedHook hook, int minutes) {
        long[] buckets = new long[BOUNDS.length + 1];
        long[] runs = sizeRuns(hook);
        for (int size = 0; size < SIZES.length; size++) {
            int found = Arrays.binarySearch(BOUNDS, nanos(hook, SIZES[size]));
            int bucket = found < 0 ? -found - 1 : found;
            long times = minutes == 0 ? runs[size] : runs[size] * minutes / 60;
            buckets[bucket] += times - times / 3;
            buckets[Math.max(0, bucket - 1)] += times / 3;
        }
        return buckets;
    }

    private OpenTable thrown(long now) {
        List<Integer> places = new ArrayList<>();
        List<PublishedThrow> all = new ArrayList<>();
        for (int place = 0; place < hooks.size(); place++) {
            for (PublishedThrow thrown : hooks.get(place).thrown) {
                places.add(place);
                all.add(thrown);
            }
        }
        boolean[] expected = new boolean[all.size()];
        for (int row = 0; row < expected.length; row++) {
            expected[row] = all.get(row).expected();
        }
        return new OpenTable()
                .column("hooks", places.stream().mapToInt(place -> place).toArray())
                .column("classes", all.stream().map(PublishedThrow::type).toArray(String[]::new))
                .column("expected", expected)
                .column("times", all.stream().mapToLong(PublishedThrow::times).toArray())
                .column(
                        "firstMillis",
                        all.stream().mapToLong(one -> ago(now, one.first())).toArray())
                .column(
                        "lastMillis",
                        all.stream().mapToLong(one -> ago(now, one.last())).toArray())
                .column("frames", all.stream().map(PublishedThrow::frame).toArray(String[]::new));
    }

    private static Stream<PublishedThrow> unexpected(PublishedHook hook) {
        return hook.thrown.stream().filter(thrown -> !thrown.expected());
    }

    private static long times(PublishedHook hook, boolean expected) {
        return hook.thrown.stream()
                .filter(thrown -> thrown.expected() == expected)
                .mapToLong(PublishedThrow::times)
                .sum();
    }

    /**
     * Spreads a number over the minutes of the last hour, more of it over the busy ones.
     *
     * @param running how much of the running minute is over
     */
    private static long[] minutes(PublishedHook hook, long total, double running) {
        Random random = new Random(hook.id().hashCode());
        double[] weights = new double[60];
        for (int minute = 0; minute < 60; minute++) {
            double noise = .85 + random.nextDouble() * .3;
            weights[minute] = hook.runs >= 60 ? (minute < BUSY_SINCE ? 1 : 3) * noise : 0;
            weights[minute] *= minute == 59 ? running : 1;
        }
        if (hook.runs < 60) { // at as many moments as it ran, the last of them when it did so last
            int last = hook.lastRun == null ? 59 : (int) Math.max(0, 59 - hook.lastRun.toMinutes());
            weights[last] = 1;
            for (long run = 1; run < hook.runs; run++) {
                weights[random.nextInt(last + 1)] += 1;
            }
        }
        return shares(total, weights);
    }

    private static long[] shares(long total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        long[] shares = new long[weights.length];
        double seen = 0;
        long given = 0;
        for (int part = 0; part < shares.length && sum > 0; part++) {
            seen += weights[part];
            long until = Math.round(total * seen / sum);
            shares[part] = until - given;
            given = until;
        }
        return shares;
    }

    private long[] minuteFailures(PublishedHook hook, double running) {
        long[] failures = new long[60];
        if (hook.failingSince != null) {
            long[] runs = minutes(hook, hook.runs, running);
            int since = 59 - (int) hook.failingSince.toMinutes();
            System.arraycopy(runs, since, failures, since, 60 - since);
            return failures;
        }
        for (PublishedThrow thrown : hook.thrown) {
            int first = 59 - (int) thrown.first().toMinutes();
            int last = 59 - (int) thrown.last().toMinutes();
            if (!thrown.expected() && first >= 0) {
                failures[first] += thrown.times() - 1;
                failures[last] += 1;
            }
        }
        return failures;
    }

    private static long[] minuteP95(PublishedHook hook, double running) {
        long[] runs = minutes(hook, hook.runs, running);
        Random random = new Random(hook.id().hashCode());
        long[] p95 = new long[60];
        Arrays.setAll(p95, minute -> {
            double noise = .85 + random.nextDouble() * .3;
            double share = minute < BUSY_SINCE ? hook.usualShare : 1;
            return runs[minute] == 0 ? 0 : (long) (hook.p95Nanos * share * noise);
        });
        return p95;
    }

    private long[] hours(PublishedHook hook, long lastHour) {
        Random random = new Random(hook.id().hashCode());
        long[] hours = new long[48];
        for (int hour = 48 - Math.min(48, hoursSinceStart); hour < 47; hour++) {
            hours[hour] = Math.round(lastHour * (.3 + random.nextDouble() * .2));
        }
        hours[47] = lastHour;
        return hours;
    }

    private long[] hourP95(PublishedHook hook) {
        long[] runs = hours(hook, hook.runs);
        long[] p95 = new long[48];
        Arrays.setAll(p95, hour -> runs[hour] == 0 ? 0 : (long) (hook.p95Nanos * (hour == 47 ? 1 : hook.usualShare)));
        return p95;
    }

    /** Since the start, a dozen times the last hour, in sizes whose mean is that of the last hour if it can be. */
    private static long[] sizeRuns(PublishedHook hook) {
        long[] runs = new long[SIZES.length];
        if (hook.runs == 0) {
            return runs;
        }
        double mean = (double) hook.records / hook.runs;
        double[] weights = new double[SIZES.length];
        for (int size = 0; size < SIZES.length; size++) {
            weights[size] =
                    mean < 2 ? (size == 0 ? 1 : 0) : hook.runs < 60 && SIZES[size] > 2 * mean ? 0 : RUNS_OF_SIZES[size];
        }
        return shares(hook.runs < 60 ? hook.runs : hook.runs * 12, weights);
    }

    private static int lastUsed(PublishedHook hook) {
        long[] runs = sizeRuns(hook);
        for (int size = runs.length - 1; size >= 0; size--) {
            if (runs[size] > 0) {
                return size;
            }
        }
        return 0;
    }

    /** The time of a run: the p95 is that of a thousand records, or of the mean where there were fewer. */
    private static long nanos(PublishedHook hook, long size) {
        double usual = hook.runs == 0 ? 1 : Math.max(1, hook.records / (double) hook.runs);
        double reference = usual < 2 ? 1 : hook.runs < 60 ? usual : 1_000;
        return 20_000 + (long) (hook.p95Nanos * .9 * Math.pow(size / reference, hook.exponent));
    }

    private static long statements(PublishedHook hook, long size) {
        return Math.round(hook.statementsARun + hook.statementsARecord * size);
    }

    private interface OfSize {
        long number(long runs, long size);
    }

    private static long[] sizes(PublishedHook hook, OfSize number) {
        long[] runs = sizeRuns(hook);
        long[] numbers = new long[SIZES.length];
        for (int size = 0; size < SIZES.length; size++) {
            numbers[size] = runs[size] == 0 ? 0 : number.number(runs[size], SIZES[size]);
        }
        return numbers;
    }

    static long ago(long now, @Nullable Duration before) {
        return before == null ? 0 : now - before.toMillis();
    }

    private long[] longs(ToLongFunction<PublishedHook> number) {
        return hooks.stream().mapToLong(number).toArray();
    }

    private long[][] table(Function<PublishedHook, long[]> numbers) {
        return hooks.stream().map(numbers).toArray(long[][]::new);
    }

    private static long sum(long[] numbers) {
        return Arrays.stream(numbers).sum();
    }

    private static long[] sumOf(long[][] rows) {
        long[] sums = new long[60];
        for (long[] row : rows) {
            Arrays.setAll(sums, minute -> sums[minute] + row[minute]);
        }
        return sums;
    }
}
