package org.bulkhooks.internal.stats;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.bulkhooks.internal.dispatch.HookRun;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of sixty minutes add up to, each at its place. A place is used again for a later minute. Thread-safe,
 * without locks, apart from {@link #begin} and {@link #end}, which one thread at a time may call.
 */
final class MinuteWindows {

    /** How many minutes there are. */
    static final int MINUTES = 60;

    /** What is added up, besides the durations. */
    enum Sum {
        RUNS(0),
        RECORDS(1),
        FAILURES(2),
        SELF_NANOS(3),
        STATEMENTS(4);

        private final int number;

        Sum(int number) {
            this.number = number;
        }

        /** Returns its number, from 0. */
        int number() {
            return number;
        }
    }

    // the cells of a minute stand together, because a run writes them all; those of the sums come first
    private static final int MAX_NANOS = Sum.values().length;
    private static final int P95_NANOS = MAX_NANOS + 1;
    private static final int MINUTE = MAX_NANOS + 2;
    private static final int CELLS = MAX_NANOS + 3;
    private static final long NONE = Long.MIN_VALUE;

    private final AtomicLongArray cells = new AtomicLongArray(MINUTES * CELLS);
    private final AtomicReferenceArray<@Nullable AtomicIntegerArray> durations = new AtomicReferenceArray<>(MINUTES);

    MinuteWindows() {
        for (int place = 0; place < MINUTES; place++) {
            cells.set(cell(place, MINUTE), NONE);
        }
    }

    /** Returns the place of a minute, which is counted from the epoch. */
    static int place(long minute) {
        return Math.floorMod(minute, MINUTES);
    }

    private static int cell(int place, int number) {
        return place * CELLS + number;
    }

    /** Tells whether what is at the place of a minute is of this minute, and not of one an hour or more before. */
    boolean has(long minute) {
        return cells.get(cell(place(minute), MINUTE)) == minute;
    }

    /** Forgets the minute that was counted at the place of another one, and begins that. */
    void begin(long minute) {
        int place = place(minute);
        cells.set(cell(place, MINUTE), NONE);
        for (int number = 0; number < MINUTE; number++) {
            cells.set(cell(place, number), number == P95_NANOS ? NONE : 0);
        }
        AtomicIntegerArray counts = durations.get(place);
        if (counts == null) {
            durations.set(place, new AtomicIntegerArray(DurationHistogram.buckets()));
        } else {
            for (int bucket = 0; bucket < counts.length(); bucket++) {
                counts.set(bucket, 0);
            }
        }
        cells.set(cell(place, MINUTE), minute);
    }

    /** Notes that a minute is over, and what 95 % of its runs took at most. */
    void end(long minute, long p95Nanos) {
        cells.set(cell(place(minute), P95_NANOS), p95Nanos);
    }

    /** Counts a run, whose duration falls into a bucket of {@link DurationHistogram}, in a minute that has begun. */
    void add(long minute, HookRun run, int bucket) {
        int place = place(minute);
        cells.getAndIncrement(cell(place, Sum.RUNS.number));
        cells.getAndAdd(cell(place, Sum.RECORDS.number), run.records());
        cells.getAndAdd(cell(place, Sum.SELF_NANOS.number), run.selfNanos());
        if (run.executions() > 0) {
            cells.getAndAdd(cell(place, Sum.STATEMENTS.number), run.executions());
        }
        if (run.failed()) {
            cells.getAndIncrement(cell(place, Sum.FAILURES.number));
        }
        if (run.nanos() > cells.get(cell(place, MAX_NANOS))) {
            cells.accumulateAndGet(cell(place, MAX_NANOS), run.nanos(), Math::max);
        }
        AtomicIntegerArray counts = durations.get(place);
        if (counts != null) { // it was made when the minute began
            counts.getAndIncrement(bucket);
        }
    }

    /** Returns a sum of each of the sixty minutes that end with one, 0 for those that are not here. */
    long[] sums(Sum sum, long lastMinute) {
        return read(sum.number, lastMinute);
    }

    private long[] read(int number, long lastMinute) {
        long[] values = new long[MINUTES];
        long minute = lastMinute - MINUTES + 1;
        int place = place(minute);
        for (int index = 0; index < MINUTES; index++, minute++) {
            int first = place * CELLS;
            if (cells.get(first + MINUTE) == minute) {
                values[index] = cells.get(first + number);
            }
            place = place + 1 == MINUTES ? 0 : place + 1;
        }
        return values;
    }

    /** Returns what 95 % of the runs of each of the sixty minutes that end with one took at most. */
    long[] p95OfEach(long lastMinute) {
        long[] values = read(P95_NANOS, lastMinute);
        for (int index = 0; index < MINUTES; index++) {
            if (values[index] == NONE) {
                values[index] = p95Nanos(lastMinute - MINUTES + 1 + index);
            }
        }
        return values;
    }

    /** Returns a sum of a minute, or 0 if it is not here. */
    long sum(Sum sum, long minute) {
        return has(minute) ? cells.get(cell(place(minute), sum.number)) : 0;
    }

    /** Returns how long the longest run of a minute took, or 0 if it is not here. */
    long maxNanos(long minute) {
        return has(minute) ? cells.get(cell(place(minute), MAX_NANOS)) : 0;
    }

    /** Returns what 95 % of the runs of a minute took at most, or 0 if it is not here. */
    long p95Nanos(long minute) {
        if (!has(minute)) {
            return 0;
        }
        long known = cells.get(cell(place(minute), P95_NANOS));
        if (known != NONE) {
            return known;
        }
        long[] counts = new long[DurationHistogram.buckets()];
        addDurationsTo(counts, minute);
        return DurationHistogram.percentileNanos(counts, 0.95, maxNanos(minute));
    }

    /** Adds the number of runs of a minute in each bucket to others, if it is here. */
    void addDurationsTo(long[] counts, long minute) {
        AtomicIntegerArray ofMinute = durations.get(place(minute));
        if (ofMinute != null && has(minute)) {
            for (int bucket = 0; bucket < counts.length; bucket++) {
                counts[bucket] += ofMinute.get(bucket);
            }
        }
    }
}
