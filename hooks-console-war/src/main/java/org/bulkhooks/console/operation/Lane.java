package org.bulkhooks.console.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A bar on a line of time.
 *
 * @param style o for operations and chunks, h for hooks, s for SQL, x for what failed
 * @param x where it begins, in percent
 * @param width how long it is, in percent
 */
public record Lane(String style, String x, String width) {

    private static final double THINNEST = 0.3;

    static Lane of(String style, long startNanos, long nanos, long totalNanos) {
        double start = totalNanos == 0 ? 0 : Math.min(100 - THINNEST, 100.0 * startNanos / totalNanos);
        double width = totalNanos == 0 ? 100 : 100.0 * nanos / totalNanos;
        return new Lane(style, percent(start), percent(Math.min(100 - start, Math.max(THINNEST, width))));
    }

    /** Tells whether it is thick. */
    public boolean thick() {
        return style.equals("h") || style.equals("x");
    }

    static String percent(double value) {
        return number(value) + "%";
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
