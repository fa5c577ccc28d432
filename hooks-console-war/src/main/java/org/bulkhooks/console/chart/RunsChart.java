package org.bulkhooks.console.chart;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.number.RunNumber;
import org.bulkhooks.console.reading.RunReading;

/**
 * How long the last runs took, from the oldest to the newest, on a logarithmic axis.
 *
 * @param dots the runs, the oldest first; those that failed are marked
 * @param ticks the marks of the axis of durations
 */
public record RunsChart(List<Dot> dots, List<Tick> ticks) {

    private static final double CROSS = 4;

    /** Makes the chart with copies. */
    public RunsChart {
        dots = List.copyOf(dots);
        ticks = List.copyOf(ticks);
    }

    /**
     * Draws runs.
     *
     * @param newestFirst the runs, possibly none
     */
    public static RunsChart of(List<RunReading> newestFirst) {
        if (newestFirst.isEmpty()) {
            return new RunsChart(List.of(), List.of());
        }
        int bottom = (int) Math.floor(
                newestFirst.stream().mapToDouble(RunsChart::log).min().orElse(0));
        int top = Math.max(bottom + 1, (int)
                Math.ceil(newestFirst.stream().mapToDouble(RunsChart::log).max().orElse(0)));
        List<Tick> ticks = new ArrayList<>();
        for (int decade = bottom; decade <= top; decade++) {
            double height = (double) (decade - bottom) / (top - bottom);
            ticks.add(new Tick(Area.number(Area.y(height)), Show.duration((long) Math.pow(10, decade))));
        }
        List<Dot> dots = new ArrayList<>();
        int size = newestFirst.size();
        for (int index = size - 1; index >= 0; index--) {
            RunReading run = newestFirst.get(index);
            double x = Area.x((size - 1 - index + 0.5) / size);
            double y = Area.y((log(run) - bottom) / (top - bottom));
            dots.add(dot(x, y, run));
        }
        return new RunsChart(dots, ticks);
    }

    private static double log(RunReading run) {
        return Math.log10((double) Math.max(1, run.get(RunNumber.DURATION)));
    }

    private static Dot dot(double x, double y, RunReading run) {
        String cross = "M" + Area.number(x - CROSS) + " " + Area.number(y - CROSS) + "l8 8m0-8l-8 8";
        String label = Show.duration(run.get(RunNumber.DURATION)) + ", " + Show.records(run.get(RunNumber.RECORDS))
                + (run.failed() ? ", failed" : run.expected() ? ", expected veto" : "") + ", "
                + Show.time(run.startedAtMillis());
        return new Dot(Area.number(x), Area.number(y), run.failed(), cross, label);
    }
}
