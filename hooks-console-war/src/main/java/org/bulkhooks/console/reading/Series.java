package org.bulkhooks.console.reading;

import java.util.Arrays;

/** A number in windows of time of equal length, the oldest first; the last window is the running one. Immutable. */
public final class Series {

    /** A series of an application that does not publish it. */
    public static final Series NONE = new Series(new long[0]);

    private final long[] values;

    private Series(long[] values) {
        this.values = values;
    }

    /** Makes a series of these numbers. */
    public static Series of(long... values) {
        return new Series(values.clone());
    }

    /** Returns the number of windows; 0 if it was not published. */
    public int size() {
        return values.length;
    }

    /** Returns the number of one window, counted from 0, the oldest. */
    public long at(int window) {
        return values[window];
    }

    /** Returns the largest number, or 0. */
    public long max() {
        return Arrays.stream(values).max().orElse(0);
    }

    /** Returns the sum over the last windows; over all of them if there are not so many. */
    public long sum(int last) {
        return Arrays.stream(values).skip(Math.max(0, values.length - last)).sum();
    }

    /** Returns the sum over all windows. */
    public long sum() {
        return sum(values.length);
    }

    /** Returns the largest number of some windows. */
    public long max(int from, int to) {
        return Arrays.stream(values, from, to).max().orElse(0);
    }

    /** Returns the sum over some windows. */
    public long sum(int from, int to) {
        return Arrays.stream(values, from, to).sum();
    }

    /** Returns the larger number in each window; a series that was not published has none. */
    public Series highest(Series other) {
        if (other.size() == 0 || size() == 0) {
            return size() == 0 ? other : this;
        }
        long[] highest = values.clone();
        for (int window = 0; window < highest.length; window++) {
            highest[window] = Math.max(highest[window], other.values[window]);
        }
        return new Series(highest);
    }

    /** Adds another series of the same windows; one that was not published adds nothing. */
    public Series plus(Series other) {
        if (other.size() == 0 || size() == 0) {
            return size() == 0 ? other : this;
        }
        long[] sums = values.clone();
        for (int window = 0; window < sums.length; window++) {
            sums[window] += other.values[window];
        }
        return new Series(sums);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
