package org.bulkhooks.internal.stats;

import java.util.Arrays;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.stats.MinuteWindows.Sum;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of a hook, or of all hooks, add up to in each of the last sixty minutes and forty-eight hours. Nothing
 * has to end a window: a run, or a reader, compares the minute of a window with the present one. Memory is taken when
 * the first run is counted, and for a histogram when the first run falls into its minute; it is used again an hour
 * later. Thread-safe; a run takes a lock only if it is the first of its minute. A run that ends right at the turn of a
 * minute may be missing in the sums of its hour.
 *
 * <p>Minutes and hours are those of the wall clock, counted from the epoch. If it is set back by less than an hour,
 * runs are counted in the last window until it has caught up; if it is set back by more, windows that are not yet begin
 * anew when their time comes.
 */
final class RunWindows {

    /** What is called now: so many minutes. */
    private static final int NOW_MINUTES = 5;

    private static final int MINUTES = MinuteWindows.MINUTES;
    private static final long MILLIS = 60_000;
    private static final long NONE = Long.MIN_VALUE;

    private volatile @Nullable MinuteWindows minutes;
    private volatile long last =
            NONE; // the only minute that is not in the hours; what is in minutes is written before it
    private @Nullable HourWindows hours; // guarded by this
    private @Nullable Merged merged; // guarded by this
    private @Nullable Usual usual; // guarded by this

    /** The durations of minutes that are over, merged for what is read most. */
    private record Merged(MergedMinutes hour, MergedMinutes now) {

        Merged() {
            this(new MergedMinutes(MINUTES), new MergedMinutes(NOW_MINUTES));
        }

        void add(MinuteWindows minutes, long minute, long next) {
            hour.add(minutes, minute, next);
            now.add(minutes, minute, next);
        }
    }

    /**
     * What was calculated for a moment.
     *
     * @param hour the hour of that moment
     * @param added the minute that was not in the hours yet and is of one that was over, or none
     */
    private record Usual(long hour, long added, long p95Nanos) {}

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
        long running = last;
        MinuteWindows known = minutes;
        if (known == null || isOver(running, minute)) {
            known = next(minute);
            running = last;
        }
        known.add(running, run, bucket);
    }

    /** A thread that was held up, or a clock that was set back, does not bring back a minute that is over. */
    private static boolean isOver(long minute, long present) {
        return minute < present || minute - present >= MINUTES;
    }

    private synchronized MinuteWindows next(long minute) {
        MinuteWindows known = minutes;
        if (known == null) {
            known = new MinuteWindows();
            minutes = known;
        } else if (!isOver(last, minute)) {
            return known; // another thread was first
        } else {
            HourWindows added = hours == null ? new HourWindows() : hours;
            hours = added;
            added.add(known, last);
            Merged of = merged == null ? new Merged() : merged;
            merged = of;
            of.add(known, last, minute);
        }
        known.begin(minute);
        last = minute;
        return known;
    }

    /**
     * Returns the last minute of the windows at a moment: the present one, or a later one if the clock was set back.
     */
    long lastMinute(long nowMillis) {
        long minute = minuteOf(nowMillis);
        long running = last;
        return isOver(running, minute) ? minute : running;
    }

    /** Tells whether no run falls into the minutes that end with one. */
    boolean isIdle(long lastMinute) {
        return last <= lastMinute - MINUTES;
    }

    /** Tells whether no run falls into the hours whose last has a minute. */
    boolean isIdleInHours(long lastMinute) {
        return HourWindows.hourOf(last) <= HourWindows.hourOf(lastMinute) - HourWindows.HOURS;
    }

    /** Returns a sum of each of the sixty minutes that end with one. */
    long[] minutes(Sum sum, long lastMinute) {
        MinuteWindows known = minutes;
        return known == null ? new long[MINUTES] : known.sums(sum, lastMinute);
    }

    /** Returns what 95 % of the runs took at most, of each of the sixty minutes that end with one. */
    long[] minutesP95(long lastMinute) {
        MinuteWindows known = minutes;
        return known == null ? new long[MINUTES] : known.p95OfEach(lastMinute);
    }

    /** Returns a sum of each of the forty-eight hours whose last has a minute. */
    synchronized long[] hours(Sum sum, long lastMinute) {
        long[] sums = new long[HourWindows.HOURS];
        long first = HourWindows.hourOf(lastMinute) - HourWindows.HOURS + 1;
        for (int index = 0; index < sums.length && hours != null; index++) {
            sums[index] = hours.sum(sum, first + index);
        }
        long running = HourWindows.hourOf(last) - first;
        if (minutes != null && running >= 0 && running < sums.length) {
            sums[(int) running] += minutes.sum(sum, last);
        }
        return sums;
    }

    /** Returns what 95 % of the runs took at most, of each of the forty-eight hours whose last has a minute. */
    synchronized long[] hoursP95(long lastMinute) {
        long[] percentiles = new long[HourWindows.HOURS];
        long first = HourWindows.hourOf(lastMinute) - HourWindows.HOURS + 1;
        for (int index = 0; index < percentiles.length && hours != null; index++) {
            percentiles[index] = hours.p95Nanos(first + index);
        }
        long running = HourWindows.hourOf(last) - first;
        if (minutes != null && running >= 0 && running < percentiles.length) {
            percentiles[(int) running] = hours == null ? minutes.p95Nanos(last) : hours.p95NanosWith(minutes, last);
        }
        return percentiles;
    }

    /** Returns the median of the p95 of the hours that are over and had runs, or 0 if there is none. */
    synchronized long usualP95(long lastMinute) {
        if (isIdleInHours(lastMinute)) {
            return 0;
        }
        Usual known = usual;
        long hour = HourWindows.hourOf(lastMinute);
        long added = HourWindows.hourOf(last) == hour ? NONE : last; // a minute of the running hour makes no difference
        if (known == null || known.hour() != hour || known.added() != added) {
            known = new Usual(hour, added, medianOfEnded(hoursP95(lastMinute)));
            usual = known;
        }
        return known.p95Nanos();
    }

    private static long medianOfEnded(long[] percentiles) {
        int ended = percentiles.length - 1;
        Arrays.sort(percentiles, 0, ended); // those without runs come first
        int without = 0;
        while (without < ended && percentiles[without] == 0) {
            without++;
        }
        int with = ended - without;
        if (with == 0) {
            return 0;
        }
        int middle = without + with / 2;
        return with % 2 == 1 ? percentiles[middle] : (percentiles[middle - 1] + percentiles[middle]) / 2;
    }

    /** Returns what 95 % of the runs of the last sixty minutes took at most, or 0 if there was none. */
    synchronized long lastHourP95(long lastMinute) {
        return merged == null ? runningP95(MINUTES, lastMinute) : p95(merged.hour(), lastMinute);
    }

    /** Returns what 95 % of the runs of the last five minutes took at most, or 0 if there was none. */
    synchronized long nowP95(long lastMinute) {
        return merged == null ? runningP95(NOW_MINUTES, lastMinute) : p95(merged.now(), lastMinute);
    }

    private long p95(MergedMinutes ended, long lastMinute) {
        MinuteWindows known = minutes;
        return known == null || isIdle(lastMinute) ? 0 : ended.p95Nanos(known, last, lastMinute);
    }

    /** As long as no minute is over, the running one is all there is. */
    private long runningP95(int number, long lastMinute) {
        MinuteWindows known = minutes;
        return known == null || last <= lastMinute - number ? 0 : known.p95Nanos(last);
    }

    /** Returns the runs of some minutes by their duration, as {@link DurationHistogram} does. */
    long[] durations(int number, long lastMinute) {
        long[] counts = new long[DurationHistogram.buckets()];
        MinuteWindows known = minutes;
        if (known != null) {
            for (int index = 0; index < number; index++) {
                known.addDurationsTo(counts, lastMinute - index);
            }
        }
        return counts;
    }
}
