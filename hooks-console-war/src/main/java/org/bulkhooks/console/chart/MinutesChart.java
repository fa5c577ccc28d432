package org.bulkhooks.console.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.Series;
import org.bulkhooks.console.text.Texts;

/**
 * One number in each minute of an hour, over a time axis. Across, places are percents of the width; up and down they
 * are pixels, so that texts keep their size at any width.
 *
 * @param sentence what is seen, for those who do not see it
 * @param height of the whole drawing
 * @param plot the height of the part inside the axes
 * @param bottom the place of the axis of time
 * @param style the style class of the path
 * @param path the numbers, in a box of 60 by 100
 * @param levels the marks of the upright axis, the uppermost first
 * @param times the marks of the axis of time
 * @param timesAt the place of their labels
 * @param usual the dashed line of the usual number; empty without one
 * @param since the dotted line of when failing began; empty without one
 */
public record MinutesChart(
        String sentence,
        int height,
        int plot,
        int bottom,
        String style,
        String path,
        List<Tick> levels,
        List<Tick> times,
        int timesAt,
        List<Tick> usual,
        List<Tick> since) {

    private static final int TOP = 6;
    private static final double MINUTE = 60_000;
    private static final long QUARTER = 15 * 60_000L;
    private static final double MARGIN = 0.04;

    /** Makes the chart with copies. */
    public MinutesChart {
        levels = List.copyOf(levels);
        times = List.copyOf(times);
        usual = List.copyOf(usual);
        since = List.copyOf(since);
    }

    /**
     * What charts of one hour have in common.
     *
     * @param lastMillis begin of the running minute, the last of the axis
     * @param plot the height of the part inside the axes
     * @param withTimes whether the axis of time has labels
     * @param sinceMillis when failing began, or 0
     */
    public record Frame(long lastMillis, int plot, boolean withTimes, long sinceMillis) {

        /** Returns the same frame with labels at the axis of time, or without. */
        public Frame with(boolean times) {
            return new Frame(lastMillis, plot, times, sinceMillis);
        }
    }

    /** Draws how many calls there were, as an area. */
    public static MinutesChart ofRuns(Series runs, Frame frame) {
        return area("runs", "area", runs, frame, List.of());
    }

    /** Draws how many calls failed, as an area. */
    public static MinutesChart ofFailures(Series failures, Frame frame) {
        List<Tick> since = new ArrayList<>();
        since(failures, frame)
                .forEach(line -> since.add(
                        new Tick(line.at(), Texts.of("chart.failures.first", Show.minute(frame.sinceMillis())))));
        return area("failures", "areab", failures, frame, since);
    }

    private static MinutesChart area(String name, String style, Series series, Frame frame, List<Tick> since) {
        double end = Axis.ofCounts((double) series.max());
        long first = first(series);
        String sentence = series.sum() == 0
                ? Texts.of("chart." + name + ".none", from(series, frame), to(frame))
                : Texts.of(
                        "chart." + name + ".sentence",
                        from(series, frame),
                        to(frame),
                        Show.count(series.sum()),
                        Show.count(series.max()),
                        Show.minute(at(series, frame, (int) first)));
        return chart(
                sentence,
                style,
                steps(series, end),
                levels(end, frame, value -> Show.count(Math.round(value))),
                series,
                frame,
                List.of(),
                since.isEmpty() ? since(series, frame) : since);
    }

    /**
     * Draws a percentile of the time of a call, as a line; it has a gap in minutes without calls.
     *
     * @param usualNanos what is usual, or 0
     */
    public static MinutesChart ofPercentiles(Series nanos, long usualNanos, Frame frame) {
        double end = Axis.ofMeasures((double) Math.max(nanos.max(), usualNanos));
        int bottom = TOP + frame.plot();
        List<Tick> usual = usualNanos == 0
                ? List.of()
                : List.of(new Tick(
                        Svg.number(bottom - frame.plot() * usualNanos / end),
                        Texts.of("chart.usual", Show.duration(usualNanos))));
        String sentence = nanos.max() == 0
                ? Texts.of("chart.p95.none", from(nanos, frame), to(frame))
                : Texts.of(
                        usualNanos == 0 ? "chart.p95.sentence" : "chart.p95.sentence.usual",
                        from(nanos, frame),
                        to(frame),
                        Show.duration(least(nanos)),
                        Show.duration(nanos.max()),
                        Show.duration(usualNanos));
        return chart(
                sentence,
                "ln",
                line(nanos, end),
                levels(end, frame, value -> value == 0 ? "0" : Show.duration(Math.round(value))),
                nanos,
                frame,
                usual,
                since(nanos, frame));
    }

    private static MinutesChart chart(
            String sentence,
            String style,
            String path,
            List<Tick> levels,
            Series series,
            Frame frame,
            List<Tick> usual,
            List<Tick> since) {
        int bottom = TOP + frame.plot();
        return new MinutesChart(
                sentence,
                bottom + (frame.withTimes() ? 22 : 4),
                frame.plot(),
                bottom,
                style,
                path,
                levels,
                frame.withTimes() ? times(series, frame) : List.of(),
                bottom + 16,
                usual,
                since);
    }

    private static List<Tick> levels(double end, Frame frame, DoubleFunction<String> label) {
        return Axis.ticks(end, 2, TOP, TOP + frame.plot(), label);
    }

    /** Draws steps: the number of a minute from its begin to its end. */
    private static String steps(Series series, double end) {
        StringBuilder path = new StringBuilder("M0 100");
        String last = "100";
        for (int minute = 0; minute < series.size(); minute++) {
            String level = Svg.number(100 - 100 * series.at(minute) / end);
            if (!level.equals(last)) {
                path.append(minute == 0 ? "" : "H" + minute).append('V').append(level);
                last = level;
            }
        }
        return path.append('H').append(series.size()).append("V100Z").toString();
    }

    /** Draws a line from the middle of each minute to that of the next. */
    private static String line(Series series, double end) {
        StringBuilder path = new StringBuilder();
        for (int minute = 0; minute < series.size(); minute++) {
            if (series.at(minute) > 0) {
                boolean begins = minute == 0 || series.at(minute - 1) == 0;
                boolean alone = begins && (minute == series.size() - 1 || series.at(minute + 1) == 0);
                path.append(begins ? "M" : "L")
                        .append(Svg.number(minute + (alone ? 0.2 : 0.5)))
                        .append(' ')
                        .append(Svg.number(100 - 100 * series.at(minute) / end))
                        .append(alone ? "h.6" : "");
            }
        }
        return path.toString();
    }

    private static List<Tick> times(Series series, Frame frame) {
        double begin = frame.lastMillis() - (series.size() - 1) * MINUTE;
        double length = series.size() * MINUTE;
        List<Tick> times = new ArrayList<>();
        for (long time = ((long) begin / QUARTER + 1) * QUARTER; time < begin + length; time += QUARTER) {
            double place = (time - begin) / length;
            if (place >= MARGIN && place <= 1 - MARGIN) {
                times.add(new Tick(Svg.percent(place), Show.minute(time)));
            }
        }
        return times;
    }

    private static List<Tick> since(Series series, Frame frame) {
        double begin = frame.lastMillis() - (series.size() - 1) * MINUTE;
        double place = (frame.sinceMillis() - begin) / (series.size() * MINUTE);
        return place < 0 || place > 1 ? List.of() : List.of(new Tick(Svg.percent(place), ""));
    }

    private static long first(Series series) {
        for (int minute = 0; minute < series.size(); minute++) {
            if (series.at(minute) > 0) {
                return minute;
            }
        }
        return 0;
    }

    private static long least(Series series) {
        long least = Long.MAX_VALUE;
        for (int minute = 0; minute < series.size(); minute++) {
            if (series.at(minute) > 0) {
                least = Math.min(least, series.at(minute));
            }
        }
        return least;
    }

    private static long at(Series series, Frame frame, int minute) {
        return frame.lastMillis() - (series.size() - 1 - minute) * (long) MINUTE;
    }

    private static String from(Series series, Frame frame) {
        return Show.minute(at(series, frame, 0));
    }

    private static String to(Frame frame) {
        return Show.minute(frame.lastMillis());
    }

    /** Returns the place of the upper end of the drawing. */
    public int top() {
        return TOP;
    }
}
