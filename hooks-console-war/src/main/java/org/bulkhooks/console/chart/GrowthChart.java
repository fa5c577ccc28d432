package org.bulkhooks.console.chart;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.console.finding.Growth;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.SizeClass;
import org.bulkhooks.console.text.Texts;

/**
 * The mean time of a run against its records, both axes logarithmic.
 *
 * @param sentence what is seen
 * @param levels the marks of the upright axis; those between have no label
 * @param across the marks of the axis of records
 * @param dots the sizes
 * @param fit the fitted line; none if there is not enough data
 * @param prediction the line to the prediction; none if the hook does not grow
 * @param predicted the point of the prediction
 * @param exponent the label of the fitted line
 */
public record GrowthChart(
        String sentence,
        List<Tick> levels,
        List<Tick> across,
        List<Dot> dots,
        List<Stroke> fit,
        List<Stroke> prediction,
        List<Dot> predicted,
        List<Dot> exponent) {

    private static final double TOP = 8;
    private static final double BOTTOM = 228;
    private static final double FEW = 4;
    private static final int SECOND = 9; // the power of ten of its nanoseconds
    private static final int LONG = 11;

    /** Makes the chart with copies. */
    public GrowthChart {
        levels = List.copyOf(levels);
        across = List.copyOf(across);
        dots = List.copyOf(dots);
        fit = List.copyOf(fit);
        prediction = List.copyOf(prediction);
        predicted = List.copyOf(predicted);
        exponent = List.copyOf(exponent);
    }

    /** Returns how many records the prediction is for: the power of ten above ten times what there was. */
    public static double predictedRecords(List<SizeClass> sizes) {
        return Math.pow(10, Math.ceil(Math.log10(most(sizes)) - 0.05) + 1);
    }

    private static double most(List<SizeClass> sizes) {
        return sizes.stream().mapToDouble(SizeClass::meanRecords).max().orElse(1);
    }

    /**
     * Draws it.
     *
     * @param sizes those that had runs, at least one
     */
    public static GrowthChart of(List<SizeClass> sizes, Growth growth) {
        List<SizeClass> timed = sizes.stream()
                .filter(size -> size.records() > 0 && size.nanos() > 0)
                .toList();
        double far = predictedRecords(timed);
        boolean predicts = growth.marked();
        double decades = Math.max(1, Math.log10(far) - (predicts ? 0 : 1));
        double bottom = Math.floor(
                log(timed.stream().mapToDouble(SizeClass::meanNanos).min().orElse(1)));
        double highest = timed.stream().mapToDouble(SizeClass::meanNanos).max().orElse(1);
        double top = Math.max(bottom + 1, Math.ceil(log(predicts ? Math.max(highest, growth.nanos(far)) : highest)));
        Plane plane = new Plane(decades, bottom, top);
        List<Dot> dots = timed.stream()
                .map(size -> plane.dot(
                        size.meanRecords(),
                        size.meanNanos(),
                        Texts.counted(
                                "chart.growth.dot",
                                size.runs(),
                                Show.records(Math.round(size.meanRecords())),
                                Show.rough(size.meanNanos()),
                                Show.count(size.runs()))))
                .toList();
        double middle = Math.sqrt(growth.from() * growth.to());
        return new GrowthChart(
                sentence(timed, growth),
                plane.levels(),
                plane.across(),
                dots,
                growth.fitted() ? List.of(plane.stroke(growth, growth.from(), growth.to())) : List.of(),
                predicts ? List.of(plane.stroke(growth, growth.to(), far)) : List.of(),
                predicts
                        ? List.of(plane.dot(
                                far,
                                growth.nanos(far),
                                Texts.of("chart.growth.predicted", Show.rough(growth.nanos(far)))))
                        : List.of(),
                growth.fitted()
                        ? List.of(plane.dot(
                                middle,
                                growth.nanos(middle),
                                Texts.of("chart.growth.exponent", Show.ratio1(growth.exponent()))))
                        : List.of());
    }

    private static String sentence(List<SizeClass> sizes, Growth growth) {
        String from = Show.count(Math.round(
                sizes.stream().mapToDouble(SizeClass::meanRecords).min().orElse(1)));
        String to = Show.records(Math.round(most(sizes)));
        return growth.fitted()
                ? Texts.of("chart.growth.sentence.fit", from, to, Show.ratio1(growth.exponent()))
                : Texts.of("chart.growth.sentence", from, to);
    }

    private static double log(double nanos) {
        return Math.log10(Math.max(1, nanos));
    }

    private record Plane(double decades, double bottom, double top) {

        String x(double records) {
            return Svg.percent(Math.log10(Math.max(1, records)) / decades);
        }

        String y(double nanos) {
            return y10(log(nanos));
        }

        private String y10(double power) {
            return Svg.number(BOTTOM - (BOTTOM - TOP) * (power - bottom) / (top - bottom));
        }

        Dot dot(double records, double nanos, String label) {
            return new Dot(x(records), y(nanos), label);
        }

        Stroke stroke(Growth growth, double from, double to) {
            return new Stroke(x(from), y(growth.nanos(from)), x(to), y(growth.nanos(to)));
        }

        List<Tick> levels() {
            List<Tick> levels = new ArrayList<>();
            for (double power = top; power >= bottom; power--) {
                boolean labelled = top - bottom <= FEW || (power - bottom) % 2 == 0;
                levels.add(new Tick(y10(power), labelled ? label(power) : ""));
            }
            return levels;
        }

        private static String label(double power) {
            return power > LONG
                    ? Texts.of("chart.seconds", Show.count(Math.round(Math.pow(10, power - SECOND))))
                    : Show.rough(Math.pow(10, power));
        }

        List<Tick> across() {
            List<Tick> across = new ArrayList<>();
            for (int power = 0; power <= decades; power++) {
                across.add(new Tick(Svg.percent(power / decades), Show.shortCount(Math.round(Math.pow(10, power)))));
            }
            return across;
        }
    }
}
