package org.bulkhooks.internal.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of the last forty-eight hours add up to, minute by minute when it is over. Only the last of the hours
 * has a histogram: of the others their percentile is all that is asked for. To be used by one thread at a time.
 */
final class HourWindows {

    /** How many hours are kept, the running one included. */
    static final int HOURS = 48;

    private static final RunWindow.Sum[] SUMS = RunWindow.Sum.values();

    private final long[] hours = new long[HOURS];
    private final long[][] sums = new long[SUMS.length][HOURS];
    private final long[] p95Nanos = new long[HOURS];
    private final long[] durations = new long[DurationHistogram.buckets()]; // of the last hour
    private final long[] ofMinute = new long[DurationHistogram.buckets()]; // kept, so that no minute allocates one
    private long maxNanos;
    private long last = -1;

    HourWindows() {
        Arrays.fill(hours, -1);
    }

    /** Returns the hour that a minute is in, both counted from the epoch. */
    static long hourOf(long minute) {
        return Math.floorDiv(minute, 60);
    }

    /** Adds a minute that is over, and tells it its percentile. */
    void add(RunWindow minute) {
        long hour = hourOf(minute.minute());
        int place = place(hour);
        if (hour != last) {
            begin(hour, place);
        }
        for (RunWindow.Sum sum : SUMS) {
            sums[sum.place()][place] += minute.sum(sum);
        }
        Arrays.fill(ofMinute, 0);
        minute.addDurationsTo(ofMinute);
        minute.end(DurationHistogram.percentileNanos(ofMinute, 0.95, minute.maxNanos()));
        for (int bucket = 0; bucket < durations.length; bucket++) {
            durations[bucket] += ofMinute[bucket];
        }
        maxNanos = Math.max(maxNanos, minute.maxNanos());
        p95Nanos[place] = DurationHistogram.percentileNanos(durations, 0.95, maxNanos);
    }

    private void begin(long hour, int place) {
        last = hour;
        hours[place] = hour;
        for (long[] ofSum : sums) {
            ofSum[place] = 0;
        }
        Arrays.fill(durations, 0);
        maxNanos = 0;
    }

    private static int place(long hour) {
        return Math.floorMod(hour, HOURS);
    }

    /** Returns what the minutes of an hour that were added add up to. */
    long sum(RunWindow.Sum sum, long hour) {
        int place = place(hour);
        return hours[place] == hour ? sums[sum.place()][place] : 0;
    }

    /**
     * Returns what 95 % of the runs of an hour took at most, or 0 if there was none.
     *
     * @param running a minute of this hour that was not added, or null
     */
    long p95Nanos(long hour, @Nullable RunWindow running) {
        int place = place(hour);
        boolean known = hours[place] == hour;
        if (running == null) {
            return known ? p95Nanos[place] : 0;
        }
        if (!known || hour != last) {
            return running.p95Nanos();
        }
        long[] counts = durations.clone();
        running.addDurationsTo(counts);
        return DurationHistogram.percentileNanos(counts, 0.95, Math.max(maxNanos, running.maxNanos()));
    }
}
