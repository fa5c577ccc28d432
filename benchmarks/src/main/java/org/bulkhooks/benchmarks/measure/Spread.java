package org.bulkhooks.benchmarks.measure;

import java.util.Arrays;
import java.util.Locale;

/**
 * What several runs say together.
 *
 * @param median the middle one
 * @param least the least
 * @param most the most
 */
public record Spread(double median, double least, double most) {

    /** Returns the spread of some values, at least one. */
    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f..%.2f)", median, least, most);
    }
}
