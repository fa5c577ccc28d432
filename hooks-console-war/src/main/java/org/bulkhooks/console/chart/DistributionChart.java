package org.bulkhooks.console.chart;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.Histogram;

/**
 * How many runs took how long, as bars: one a bucket, from the first to the last that has runs.
 *
 * @param bars the bars, the shortest durations first
 * @param ticks the marks of the axis of durations
 * @param highest how many runs the highest bar stands for
 */
public record DistributionChart(List<Bar> bars, List<Tick> ticks, long highest) {

    private static final int MAX_TICKS = 8;
    private static final double GAP = 0.12;

    /** Makes the chart with copies. */
    public DistributionChart {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }

    /** Draws a histogram; one without runs has no bars. */
    public static DistributionChart of(Histogram histogram) {
        List<Long> counts = histogram.counts();
        int first = 0;
        int last = counts.size() - 1;
        while (first <= last && counts.get(first) == 0) {
            first++;
        }
        while (last > first && counts.get(last) == 0) {
            last--;
        }
        return first > last
                ? new DistributionChart(List.of(), List.of(), 0)
                : between(
                        histogram,
                        first,
                        last,
                        counts.stream().mapToLong(count -> count).max().orElse(0));
    }

    private static DistributionChart between(Histogram histogram, int first, int last, long highest) {
        int buckets = last - first + 1;
        int step = (buckets + MAX_TICKS - 1) / MAX_TICKS;
        List<Bar> bars = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int bucket = first; bucket <= last; bucket++) {
            double left = (double) (bucket - first) / buckets;
            long count = histogram.counts().get(bucket);
            if (count > 0) {
                bars.add(bar(left, 1.0 / buckets, (double) count / highest, label(histogram, bucket, count)));
            }
            if ((bucket - first) % step == step - 1
                    && bucket < histogram.boundsNanos().size()) {
                ticks.add(new Tick(
                        Area.number(Area.x(left + 1.0 / buckets)),
                        Show.duration(histogram.boundsNanos().get(bucket))));
            }
        }
        return new DistributionChart(bars, ticks, highest);
    }

    private static Bar bar(double left, double width, double height, String label) {
        double top = Area.y(height);
        return new Bar(
                Area.number(Area.x(left + width * GAP / 2)),
                Area.number(top),
                Area.number((Area.RIGHT - Area.LEFT) * width * (1 - GAP)),
                Area.number(Area.BOTTOM - top),
                label);
    }

    private static String label(Histogram histogram, int bucket, long count) {
        List<Long> bounds = histogram.boundsNanos();
        String runs = Show.count(count) + (count == 1 ? " run " : " runs ");
        if (bucket == bounds.size()) {
            return runs + "above " + Show.duration(bounds.get(bucket - 1));
        }
        return runs
                + (bucket == 0 ? "up to " : "of " + Show.duration(bounds.get(bucket - 1)) + " to ")
                + Show.duration(bounds.get(bucket));
    }
}
