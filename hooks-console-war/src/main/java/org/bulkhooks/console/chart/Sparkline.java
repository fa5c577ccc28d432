package org.bulkhooks.console.chart;

import org.bulkhooks.console.reading.Series;
import org.bulkhooks.console.reading.Windows;

/**
 * The runs of an hour, minute by minute, scaled to their own maximum, in a box of 60 by 20.
 *
 * @param runs the path of all runs; empty without a run
 * @param failures the path of those that failed; empty if none did
 */
public record Sparkline(String runs, String failures) {

    private static final double HEIGHT = 20;

    /** Draws it. */
    public static Sparkline of(Windows minutes) {
        long max = minutes.runs().max();
        return new Sparkline(path(minutes.runs(), max), path(minutes.failures(), max));
    }

    private static String path(Series series, long max) {
        if (series.max() == 0 || max == 0) {
            return "";
        }
        StringBuilder path = new StringBuilder("M0 20");
        long last = 0;
        for (int minute = 0; minute < series.size(); minute++) {
            long level = level(series.at(minute), max);
            if (level != last) {
                path.append(minute == 0 ? "" : "H" + minute).append('V').append(20 - level);
                last = level;
            }
        }
        return path.append('H').append(series.size()).append("V20Z").toString();
    }

    /** Returns the height of a number, in steps of 2 because pages have many; what is not 0 is seen. */
    private static long level(long number, long max) {
        return number == 0 ? 0 : Math.max(2, 2 * Math.round(HEIGHT / 2 * number / max));
    }
}
