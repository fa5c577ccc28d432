package org.bulkhooks.internal.stats;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.bulkhooks.internal.dispatch.HookRun;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of a hook, or of all hooks, add up to in each of the last sixty minutes and forty-eight hours. Nothing
 * has to end a window: a run, or a reader, compares the minute of a window with the present one. Memory is taken for a
 * minute when the first run falls into it, and used again an hour later. Thread-safe; a run takes a lock only if it is
 * the first of its minute. A run that ends right at the turn of a minute may be missing in the sums of its hour.
 *
 * <p>Minutes and hours are those of the wall clock, counted from the epoch. If it is set back by less than an hour,
 * runs are counted in the last window until it has caught up; if it is set back by more, windows that are not yet begin
 * anew when their time comes.
 */
final class RunWindows {

    /** How many minutes are kept, the running one included. */
    static final int MINUTES = 60;

    private static final long MILLIS = 60_000;

    private final AtomicReferenceArray<@Nullable RunWindow> ring = new AtomicReferenceArray<>(MINUTES);
    private volatile @Nullable RunWindow last; // the only one that is not in the hours
    private @Nullable HourWindows hours; // guarded by this

    /** Returns the minute of a moment, counted from the epoch. */
    static long minuteOf(long millis) {
        return Math.floorDiv(millis, MILLIS);
    }

    /** Returns when a minute begins, in milliseconds since the epoch. */
    static long millisOf(long minute) {
        return minute * MILLIS;
    }

    /** Counts a run that has ended now. */
    void ran(HookRun run, int bucket, long nowMillis) {
        long minute = minuteOf(nowMillis);
        RunWindow window = last;
        if (window == null || isOver(window.minute(), minute)) {
            window = next(minute);
        }
        window.add(run, bucket);
    }

    /** A thread that was held up, or a clock that was set back, does not bring back a window that is over. */
    private static boolean isOver(long minute, long present) {
        return minute < present || minute - present >= MINUTES;
    }

    private synchronized RunWindow next(long minute) {
        RunWindow ended = last;
        if (ended != null) {
            if (!isOver(ended.minute(), minute)) {
                return ended; // another thread was first
            }
            hours = hours == null ? new HourWindows() : hours;
            hours.add(ended);
        }
        int place = Math.floorMod(minute, MINUTES);
        RunWindow window = ring.get(place);
        if (window == null) {
            window = new RunWindow();
            ring.set(place, window);
        }
        window.begin(minute);
        last = window;
        return window;
    }

    /**
     * Returns the last minute of the windows at a moment: the present one, or a later one if the clock was set back.
     */
    long lastMinute(long nowMillis) {
        long minute = minuteOf(nowMillis);
        RunWindow window = last;
        return window == null || isOver(window.minute(), minute) ? minute : window.minute();
    }

    /** Tells whether no run falls into the minutes that end with one. */
    boolean isIdle(long lastMinute) {
        RunWindow window = last;
        return window == null || window.minute() <= lastMinute - MINUTES;
    }

    /** Tells whether no run falls into the hours whose last has a minute. */
    boolean isIdleInHours(long lastMinute) {
        RunWindow window = last;
        return window == null
                || HourWindows.hourOf(window.minute()) <= HourWindows.hourOf(lastMinute) - HourWindows.HOURS;
    }

    private @Nullable RunWindow window(long minute) {
        RunWindow window = ring.get(Math.floorMod(minute, MINUTES));
        return window != null && window.minute() == minute ? window : null;
    }

    /** Returns a sum of each of the sixty minutes that end with one. */
    long[] minutes(RunWindow.Sum sum, long lastMinute) {
        long[] sums = new long[MINUTES];
        for (int index = 0; index < MINUTES; index++) {
            RunWindow window = window(lastMinute - MINUTES + 1 + index);
            sums[index] = window == null ? 0 : window.sum(sum);
        }
        return sums;
    }

    /** Returns what 95 % of the runs took at most, of each of the sixty minutes that end with one. */
    long[] minutesP95(long lastMinute) {
        long[] percentiles = new long[MINUTES];
        for (int index = 0; index < MINUTES; index++) {
            RunWindow window = window(lastMinute - MINUTES + 1 + index);
            percentiles[index] = window == null ? 0 : window.p95Nanos();
        }
        return percentiles;
    }

    /** Returns a sum of each of the forty-eight hours whose last has a minute. */
    synchronized long[] hours(RunWindow.Sum sum, long lastMinute) {
        long[] sums = new long[HourWindows.HOURS];
        long first = HourWindows.hourOf(lastMinute) - HourWindows.HOURS + 1;
        for (int index = 0; index < sums.length; index++) {
            RunWindow running = runningIn(first + index);
            sums[index] =
                    (hours == null ? 0 : hours.sum(sum, first + index)) + (running == null ? 0 : running.sum(sum));
        }
        return sums;
    }

    /** Returns what 95 % of the runs took at most, of each of the forty-eight hours whose last has a minute. */
    synchronized long[] hoursP95(long lastMinute) {
        long[] percentiles = new long[HourWindows.HOURS];
        long first = HourWindows.hourOf(lastMinute) - HourWindows.HOURS + 1;
        for (int index = 0; index < percentiles.length; index++) {
            RunWindow running = runningIn(first + index);
            if (hours != null) {
                percentiles[index] = hours.p95Nanos(first + index, running);
            } else if (running != null) {
                percentiles[index] = running.p95Nanos();
            }
        }
        return percentiles;
    }

    private @Nullable RunWindow runningIn(long hour) {
        RunWindow window = last;
        return window != null && HourWindows.hourOf(window.minute()) == hour ? window : null;
    }

    /** Returns the median of the p95 of the hours that are over and had runs, or 0 if there is none. */
    long usualP95(long lastMinute) {
        if (last == null) {
            return 0;
        }
        long[] percentiles = hoursP95(lastMinute);
        long[] ended = Arrays.stream(percentiles, 0, percentiles.length - 1)
                .filter(percentile -> percentile > 0)
                .sorted()
                .toArray();
        int middle = ended.length / 2;
        if (ended.length == 0) {
            return 0;
        }
        return ended.length % 2 == 1 ? ended[middle] : (ended[middle - 1] + ended[middle]) / 2;
    }

    /** Returns what 95 % of the runs of some minutes took at most, or 0 if there was none. */
    long p95(int minutes, long lastMinute) {
        if (isIdle(lastMinute)) {
            return 0;
        }
        long maxNanos = 0;
        for (int index = 0; index < minutes; index++) {
            RunWindow window = window(lastMinute - index);
            maxNanos = window == null ? maxNanos : Math.max(maxNanos, window.maxNanos());
        }
        return DurationHistogram.percentileNanos(durations(minutes, lastMinute), 0.95, maxNanos);
    }

    /** Returns the runs of some minutes by their duration, as {@link DurationHistogram} does. */
    long[] durations(int minutes, long lastMinute) {
        long[] counts = new long[DurationHistogram.buckets()];
        for (int index = 0; index < minutes; index++) {
            RunWindow window = window(lastMinute - index);
            if (window != null) {
                window.addDurationsTo(counts);
            }
        }
        return counts;
    }
}
