package org.bulkhooks.internal.stats;

import java.util.Arrays;

/**
 * The durations of the runs of some minutes that are over, merged: those of the last hour, for example. A minute is
 * added when it is over and taken away when it is too old, so that a reader need not go through all of them. To be used
 * by one thread at a time.
 */
final class MergedMinutes {

    private static final long NONE = Long.MIN_VALUE;

    private final int number;
    private final int[] durations = new int[DurationHistogram.buckets()];
    private final long[] ofMinute = new long[DurationHistogram.buckets()]; // kept, so that no minute allocates one
    private final int[] runs; // that were added of each minute, at its place
    private long maxNanos;
    private long first = NONE; // of the minutes that may be in it
    private long last = NONE;

    /**
     * Makes it empty.
     *
     * @param number how many minutes, the running one included, which is never in it
     */
    MergedMinutes(int number) {
        this.number = number;
        this.runs = new int[number];
    }

    /**
     * Adds a minute that is over, before the next one begins at the place of an older one.
     *
     * @param minute the minute that is over
     * @param next the minute that begins
     */
    void add(MinuteWindows minutes, long minute, long next) {
        if (next <= minute) { // the clock was set back
            forgetAll();
            return;
        }
        leaveOut(minutes, Math.min(minute, next - number + 1));
        addOne(minutes, minute);
        leaveOut(minutes, next - number + 1);
    }

    private void addOne(MinuteWindows minutes, long minute) {
        int added = 0;
        Arrays.fill(ofMinute, 0);
        minutes.addDurationsTo(ofMinute, minute);
        for (int bucket = 0; bucket < durations.length; bucket++) {
            durations[bucket] += (int) ofMinute[bucket];
            added += (int) ofMinute[bucket];
        }
        runs[place(minute)] = added;
        maxNanos = Math.max(maxNanos, minutes.maxNanos(minute));
        first = first == NONE ? minute : first;
        last = minute;
    }

    /** Takes away the minutes before one. */
    private void leaveOut(MinuteWindows minutes, long from) {
        if (first == NONE || from <= first) {
            return;
        }
        if (from > last) {
            forgetAll();
            return;
        }
        boolean exact = true;
        boolean longest = false;
        for (long minute = first; minute < from; minute++) {
            int added = runs[place(minute)];
            if (added > 0) {
                exact &= subtract(minutes, minute, added);
                longest |= minutes.maxNanos(minute) >= maxNanos;
                runs[place(minute)] = 0;
            }
        }
        first = from;
        if (!exact) {
            mergeAnew(minutes);
        } else if (longest) {
            maxNanos = 0;
            for (long minute = first; minute <= last; minute++) {
                maxNanos = Math.max(maxNanos, runs[place(minute)] == 0 ? 0 : minutes.maxNanos(minute));
            }
        }
    }

    /** Takes away a minute, and tells whether it is what was added: a run may have been late. */
    private boolean subtract(MinuteWindows minutes, long minute, int added) {
        int there = 0;
        Arrays.fill(ofMinute, 0);
        minutes.addDurationsTo(ofMinute, minute);
        for (int bucket = 0; bucket < durations.length; bucket++) {
            durations[bucket] -= (int) ofMinute[bucket];
            there += (int) ofMinute[bucket];
        }
        return there == added;
    }

    private void mergeAnew(MinuteWindows minutes) {
        long from = first;
        long to = last;
        forgetAll();
        for (long minute = from; minute <= to; minute++) {
            if (minutes.has(minute)) {
                addOne(minutes, minute);
            }
        }
    }

    private void forgetAll() {
        Arrays.fill(durations, 0);
        Arrays.fill(runs, 0);
        maxNanos = 0;
        first = NONE;
        last = NONE;
    }

    private int place(long minute) {
        return Math.floorMod(minute, number);
    }

    /**
     * Returns what 95 % of the runs of the minutes that end with one took at most, or 0 if there was none.
     *
     * @param running the minute that is not over, whose runs count if it is one of them
     */
    long p95Nanos(MinuteWindows minutes, long running, long lastMinute) {
        leaveOut(minutes, lastMinute - number + 1);
        for (int bucket = 0; bucket < durations.length; bucket++) {
            ofMinute[bucket] = durations[bucket];
        }
        long longest = maxNanos;
        if (running > lastMinute - number && running <= lastMinute) {
            minutes.addDurationsTo(ofMinute, running);
            longest = Math.max(longest, minutes.maxNanos(running));
        }
        return DurationHistogram.percentileNanos(ofMinute, 0.95, longest);
    }
}
