package org.bulkhooks.internal.stats;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts durations in buckets whose bounds never change, so that histograms of several servers or moments can be added
 * and subtracted. Thread-safe.
 *
 * <p>The bounds are the preferred numbers of ISO 3, series R10 (1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8), from 50 us
 * to 50 s, and 60 s. A bucket's upper bound is at most 1.28 times its lower one: no percentile that is read is further
 * from the true one.
 */
final class DurationHistogram {

    private static final long[] BOUNDS = bounds();

    private final AtomicLongArray counts = new AtomicLongArray(buckets());

    private static long[] bounds() {
        int[] series = {5_000, 6_300, 8_000, 10_000, 12_500, 16_000, 20_000, 25_000, 31_500, 40_000};
        int decades = 6;
        long[] bounds = new long[series.length * decades + 2];
        int next = 0;
        long unit = 10;
        for (int decade = 0; decade < decades; decade++) {
            for (int number : series) {
                bounds[next++] = number * unit;
            }
            unit *= 10;
        }
        bounds[next++] = 50_000_000_000L;
        bounds[next] = 60_000_000_000L;
        return bounds;
    }

    /**
     * Returns the upper bounds of all buckets but the last, which has none; in nanoseconds, ascending, each included.
     */
    static long[] boundsNanos() {
        return BOUNDS.clone();
    }

    /** Returns how many buckets there are. */
    static int buckets() {
        return BOUNDS.length + 1;
    }

    /** Returns the bucket that a duration falls into, from 0. */
    static int bucket(long nanos) {
        int found = Arrays.binarySearch(BOUNDS, nanos);
        return found < 0 ? -found - 1 : found;
    }

    /** Counts a duration that falls into a {@link #bucket}. */
    void add(int bucket) {
        counts.getAndIncrement(bucket);
    }

    /** Returns how many durations fell into each bucket. */
    long[] counts() {
        long[] copy = new long[counts.length()];
        for (int bucket = 0; bucket < copy.length; bucket++) {
            copy[bucket] = counts.get(bucket);
        }
        return copy;
    }

    /**
     * Reads a percentile: the upper bound of the bucket that it falls into, and never more than the maximum.
     *
     * @param counts how many durations fell into each bucket, as {@link #counts} returns them
     * @param fraction above 0, at most 1
     * @param maxNanos the longest duration
     * @return nanoseconds, or 0 if nothing was counted
     */
    static long percentileNanos(long[] counts, double fraction, long maxNanos) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        if (total == 0) {
            return 0;
        }
        long rank = Math.max(1, (long) Math.ceil(fraction * total));
        int bucket = 0;
        for (long seen = counts[0]; seen < rank; seen += counts[bucket]) {
            bucket++;
        }
        return bucket < BOUNDS.length ? Math.min(BOUNDS[bucket], maxNanos) : maxNanos;
    }
}
