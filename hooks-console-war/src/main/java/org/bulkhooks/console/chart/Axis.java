package org.bulkhooks.console.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Round numbers for the end of an axis that begins at 0. */
final class Axis {

    private static final double[] COUNTS = {1, 1.2, 1.6, 2, 4, 6, 8, 10};
    private static final double[] MEASURES = {1, 2, 2.5, 4, 5, 8, 10};

    private Axis() {}

    /** Returns the end of an axis of counts: an even number, at least 2. */
    static double ofCounts(double max) {
        return max <= 10 ? Math.max(2, 2 * Math.ceil(max / 2)) : end(max, COUNTS);
    }

    /** Returns the end of an axis of what is measured. */
    static double ofMeasures(double max) {
        return end(max <= 0 ? 1 : max, MEASURES);
    }

    private static double end(double max, double[] steps) {
        double power = Math.pow(10, Math.floor(Math.log10(max)));
        for (double step : steps) {
            if (step * power >= max) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /**
     * Returns the marks of an upright axis, the uppermost first.
     *
     * @param parts into how many parts they cut the axis
     * @param top the place of its end
     * @param bottom the place of 0
     */
    static List<Tick> ticks(double end, int parts, double top, double bottom, DoubleFunction<String> label) {
        return IntStream.rangeClosed(0, parts)
                .mapToObj(part -> new Tick(
                        Svg.number(top + (bottom - top) * part / parts), label.apply(end * (parts - part) / parts)))
                .toList();
    }
}
