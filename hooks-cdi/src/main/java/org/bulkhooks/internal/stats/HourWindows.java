package org.bulkhooks.internal.stats;

import java.util.Arrays;
import org.bulkhooks.internal.stats.MinuteWindows.Sum;

/**
 * What the runs of the last forty-eight hours add up to, minute by minute when it is over. Only the last of the hours
 * has a histogram: of the others their percentile is all that is asked for. To be used by one thread at a time.
 */
final class HourWindows {

    /** How many hours are kept, the running one included. */
    static final int HOURS = 48;

    private static final Sum[] SUMS = Sum.values();
    private static final long NONE = Long.MIN_VALUE;

    private final long[] hours = new long[HOURS];
    private final long[][] sums = new long[SUMS.length][HOURS];
    private final long[] p95Nanos = new long[HOURS];
    private final long[] durations = new long[DurationHistogram.buckets()]; // of the last hour
    private final long[] ofMinute = new long[DurationHistogram.buckets()]; // kept, so that no minute allocates one
    private long maxNanos;
    private long last = NONE;

    HourWindows() {
        Arrays.fill(hours, NONE);
    }

    /** Returns the hour that a minute is in, both counted from the epoch. */
    static long hourOf(long minute) {
        return Math.floorDiv(minute, 60);
    }

    /** Adds a minute that is over, and tells the minutes its percentile. */
    void add(MinuteWindows minutes, long minute) {
        long hour = hourOf(minute);
        int place = place(hour);
        if (hour != last) {
            begin(hour, place);
        }
        for (Sum sum : SUMS) {
            sums[sum.number()][place] += minutes.sum(sum, minute);
        }
        long maxOfMinute = minutes.maxNanos(minute);
        Arrays.fill(ofMinute, 0);
        minutes.addDurationsTo(ofMinute, minute);
        minutes.end(minute, DurationHistogram.percentileNanos(ofMinute, 0.95, maxOfMinute));
        for (int bucket = 0; bucket < durations.length; bucket++) {
            durations[bucket] += ofMinute[bucket];
        }
        maxNanos = Math.max(maxNanos, maxOfMinute);
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
    long sum(Sum sum, long hour) {
        int place = place(hour);
        return hours[place] == hour ? sums[sum.number()][place] : 0;
    }

    /**
     * Returns what 95 % of the runs of an hour took at most, in the minutes that were added; or 0 if there was none.
     */
    long p95Nanos(long hour) {
        int place = place(hour);
        return hours[place] == hour ? p95Nanos[place] : 0;
    }

    /** Returns what 95 % of the runs of the hour of a minute took at most, if that minute, which runs, is added too. */
    long p95NanosWith(MinuteWindows minutes, long running) {
        if (hourOf(running) != last) {
            return minutes.p95Nanos(running);
        }
        long[] counts = durations.clone();
        minutes.addDurationsTo(counts, running);
        return DurationHistogram.percentileNanos(counts, 0.95, Math.max(maxNanos, minutes.maxNanos(running)));
    }
}
