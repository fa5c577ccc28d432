package org.bulkhooks.internal.stats;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import org.bulkhooks.internal.dispatch.HookRun;

/**
 * What the runs of one minute add up to. It is used again for a later minute. Thread-safe, without locks, apart from
 * {@link #begin} and {@link #end}, which one thread at a time may call.
 */
final class RunWindow {

    /** What is added up, besides the durations. */
    enum Sum {
        RUNS(0),
        RECORDS(1),
        FAILURES(2),
        SELF_NANOS(3),
        STATEMENTS(4);

        private final int place;

        Sum(int place) {
            this.place = place;
        }

        /** Returns the place among the sums, from 0. */
        int place() {
            return place;
        }
    }

    private static final Sum[] SUMS = Sum.values();
    private static final int MAX_NANOS = SUMS.length; // the place behind the sums
    private static final long NONE = Long.MIN_VALUE;
    private static final long UNKNOWN = -1;

    private final AtomicLongArray sums = new AtomicLongArray(SUMS.length + 1);
    private final AtomicIntegerArray durations = new AtomicIntegerArray(DurationHistogram.buckets());
    private volatile long minute = NONE;
    private volatile long p95OfEnded = UNKNOWN;

    /** Returns the minute, counted from the epoch; none if a new one is about to begin. */
    long minute() {
        return minute;
    }

    /** Forgets the minute that was counted before, and begins another one. */
    void begin(long beginning) {
        minute = NONE;
        p95OfEnded = UNKNOWN;
        for (int place = 0; place < sums.length(); place++) {
            sums.set(place, 0);
        }
        for (int bucket = 0; bucket < durations.length(); bucket++) {
            durations.set(bucket, 0);
        }
        minute = beginning;
    }

    /** Notes that the minute is over, and what 95 % of its runs took at most. */
    void end(long p95) {
        p95OfEnded = p95;
    }

    /** Counts a run whose duration falls into a bucket of {@link DurationHistogram}. */
    void add(HookRun run, int bucket) {
        sums.getAndIncrement(Sum.RUNS.place);
        sums.getAndAdd(Sum.RECORDS.place, run.records());
        sums.getAndAdd(Sum.SELF_NANOS.place, run.selfNanos());
        if (run.executions() > 0) {
            sums.getAndAdd(Sum.STATEMENTS.place, run.executions());
        }
        if (run.failed()) {
            sums.getAndIncrement(Sum.FAILURES.place);
        }
        if (run.nanos() > maxNanos()) {
            sums.accumulateAndGet(MAX_NANOS, run.nanos(), Math::max);
        }
        durations.getAndIncrement(bucket);
    }

    long sum(Sum sum) {
        return sums.get(sum.place);
    }

    long maxNanos() {
        return sums.get(MAX_NANOS);
    }

    /** Returns what 95 % of the runs took at most, or 0 if there was none. */
    long p95Nanos() {
        long known = p95OfEnded;
        if (known != UNKNOWN) {
            return known;
        }
        long[] counts = new long[durations.length()];
        addDurationsTo(counts);
        return DurationHistogram.percentileNanos(counts, 0.95, maxNanos());
    }

    /** Adds the number of runs in each bucket to others. */
    void addDurationsTo(long[] counts) {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] += durations.get(bucket);
        }
    }
}
