package org.bulkhooks.console.chart;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.Histogram;
import org.bulkhooks.console.text.Texts;

/**
 * How many runs took how long, as bars. The fine buckets that applications publish are put together to 1, 2.5, 5, 10.
 *
 * @param sentence what is seen
 * @param levels the marks of the upright axis
 * @param bars from the shortest to the longest that has runs
 * @param times the marks of the axis of durations
 */
public record DurationsChart(String sentence, List<Tick> levels, List<Bar> bars, List<Tick> times) {

    private static final double TOP = 6;
    private static final double BOTTOM = 72;
    private static final double GAP = 0.13;
    private static final double TOLERANCE = 1.02; // a published bound of 251 us is that of 250 us
    private static final int MAX_LABELS = 7;

    /**
     * A bar.
     *
     * @param x its left edge
     * @param width its width
     * @param y its upper edge
     * @param height its height
     * @param bound the longest duration
     * @param runs how many runs
     * @param label both in words
     */
    public record Bar(String x, String width, String y, String height, String bound, String runs, String label) {}

    /** Makes the chart with copies. */
    public DurationsChart {
        levels = List.copyOf(levels);
        bars = List.copyOf(bars);
        times = List.copyOf(times);
    }

    private record Bucket(double bound, long runs) {

        String label() {
            return bound == Double.POSITIVE_INFINITY ? Texts.of("chart.durations.more") : Show.rough(bound);
        }

        boolean power() {
            double log = Math.log10(bound);
            return Math.abs(log - Math.rint(log)) < 0.001;
        }
    }

    /** Draws a histogram; one without runs has no bars. */
    public static DurationsChart of(Histogram histogram) {
        List<Bucket> buckets = trimmed(buckets(histogram));
        long most = buckets.stream().mapToLong(Bucket::runs).max().orElse(0);
        double end = Axis.ofCounts((double) most);
        List<Bar> bars = new ArrayList<>();
        List<Tick> times = new ArrayList<>();
        int count = buckets.size();
        for (int index = 0; index < count; index++) {
            Bucket bucket = buckets.get(index);
            double height = bucket.runs() == 0 ? 0 : Math.max(1, (BOTTOM - TOP) * bucket.runs() / end);
            String label = bucket.bound() == Double.POSITIVE_INFINITY && index > 0
                    ? Texts.counted(
                            "chart.durations.above",
                            bucket.runs(),
                            buckets.get(index - 1).label(),
                            Show.count(bucket.runs()))
                    : Texts.counted("chart.durations.bar", bucket.runs(), bucket.label(), Show.count(bucket.runs()));
            bars.add(new Bar(
                    Svg.percent((index + GAP / 2) / count),
                    Svg.percent((1 - GAP) / count),
                    Svg.number(BOTTOM - height),
                    Svg.number(height),
                    bucket.label(),
                    Show.count(bucket.runs()),
                    label));
            if (bucket.power() || count <= MAX_LABELS) {
                times.add(new Tick(Svg.percent((index + 0.5) / count), bucket.label()));
            }
        }
        return new DurationsChart(
                sentence(buckets, most),
                Axis.ticks(end, 2, TOP, BOTTOM, value -> Show.count(Math.round(value))),
                bars,
                times);
    }

    private static String sentence(List<Bucket> buckets, long most) {
        return buckets.isEmpty()
                ? Texts.of("chart.durations.none")
                : Texts.of(
                        "chart.durations.sentence",
                        buckets.get(0).label(),
                        buckets.get(buckets.size() - 1).label(),
                        buckets.stream()
                                .filter(bucket -> bucket.runs() == most)
                                .findFirst()
                                .orElseThrow()
                                .label());
    }

    private static List<Bucket> buckets(Histogram histogram) {
        List<Bucket> buckets = new ArrayList<>();
        double bound = 0;
        long runs = 0;
        for (int index = 0; index < histogram.boundsNanos().size(); index++) {
            double next = round(histogram.boundsNanos().get(index));
            if (next != bound && bound != 0) {
                buckets.add(new Bucket(bound, runs));
                runs = 0;
            }
            bound = next;
            runs += histogram.counts().get(index);
        }
        buckets.add(new Bucket(bound, runs));
        buckets.add(new Bucket(
                Double.POSITIVE_INFINITY,
                histogram.counts().get(histogram.boundsNanos().size())));
        return buckets;
    }

    /** Returns the round bound that a published one belongs to. */
    private static double round(long bound) {
        double power = Math.pow(10, Math.floor(Math.log10((double) bound)));
        for (double step : new double[] {1, 2.5, 5}) {
            if (bound <= step * power * TOLERANCE) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static List<Bucket> trimmed(List<Bucket> buckets) {
        int first = 0;
        int last = buckets.size();
        while (first < last && buckets.get(first).runs() == 0) {
            first++;
        }
        while (last > first && buckets.get(last - 1).runs() == 0) {
            last--;
        }
        return buckets.subList(first, last);
    }
}
