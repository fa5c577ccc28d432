package org.bulkhooks.console.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;

/**
 * The times of operations on a logarithmic scale, one point each.
 *
 * @param text what is seen, as a sentence
 * @param levels the lines of the scale, from the smallest
 * @param moments the ticks of the axis of time
 * @param points the operations
 */
public record OperationsChart(String text, List<Level> levels, List<Moment> moments, List<Point> points) {

    static final int TOP = 6;
    static final int BOTTOM = 176;
    static final int MOST = 300;

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long[] STEPS = {
        SECOND,
        5 * SECOND,
        15 * SECOND,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        60 * MINUTE,
        180 * MINUTE,
        360 * MINUTE,
        720 * MINUTE,
        1_440 * MINUTE,
        7 * 1_440 * MINUTE
    };
    private static final int MOST_TICKS = 5;

    /**
     * A line of the scale.
     *
     * @param y where it is
     * @param label what it stands for
     * @param axis whether it is the lowest one
     */
    public record Level(String y, String textY, String label, boolean axis) {}

    /**
     * A tick of the axis of time.
     *
     * @param x where it is, in percent
     * @param label the time of the day
     */
    public record Moment(String x, String label) {}

    /**
     * An operation.
     *
     * @param x where it is, in percent
     * @param y where it is
     * @param kind dot, cross, square or ring
     * @param label what it is
     */
    public record Point(String x, String y, String kind, String label) {}

    /** Makes the chart with copies of the lists. */
    public OperationsChart {
        levels = List.copyOf(levels);
        moments = List.copyOf(moments);
        points = List.copyOf(points);
    }

    static OperationsChart of(List<OperationReading> all, long now) {
        List<OperationReading> operations = all.size() > MOST ? all.subList(0, MOST) : all;
        if (operations.isEmpty()) {
            return new OperationsChart("", List.of(), List.of(), List.of());
        }
        int lowest = operations.stream()
                .mapToInt(operation -> decade(operation.nanos()))
                .min()
                .orElse(0);
        int highest = operations.stream()
                        .mapToInt(operation -> decade(operation.nanos()))
                        .max()
                        .orElse(0)
                + 1;
        long first = operations.stream()
                .mapToLong(OperationReading::startedAtMillis)
                .min()
                .orElse(now);
        long begin = Math.min(first, now - MINUTE);
        List<Level> levels = new ArrayList<>();
        for (int decade = lowest; decade <= highest; decade++) {
            double y = y(Math.pow(10, decade), lowest, highest);
            levels.add(new Level(
                    Lane.number(y),
                    Lane.number(y + 4),
                    Show.duration(Math.round(Math.pow(10, decade))),
                    decade == lowest));
        }
        return new OperationsChart(
                text(operations),
                levels,
                moments(begin, now),
                operations.stream()
                        .map(operation -> point(operation, begin, now, lowest, highest))
                        .toList());
    }

    private static String text(List<OperationReading> operations) {
        List<Long> times =
                operations.stream().map(OperationReading::nanos).sorted().toList();
        OperationReading longest = operations.stream()
                .max(Comparator.comparingLong(OperationReading::nanos))
                .orElseThrow();
        return Texts.counted(
                "operations.chart.text",
                operations.size(),
                Show.count(operations.size()),
                Show.duration(times.get(times.size() / 4)),
                Show.duration(times.get(times.size() * 3 / 4)),
                longest.kind() + " " + longest.shortModel(),
                Show.duration(longest.nanos()));
    }

    private static int decade(long nanos) {
        return (int) Math.floor(Math.log10((double) Math.max(1_000, nanos)));
    }

    private static double y(double nanos, int lowest, int highest) {
        double part = (Math.log10(Math.max(1, nanos)) - lowest) / (highest - lowest);
        return BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(1, part));
    }

    private static List<Moment> moments(long begin, long now) {
        long step = STEPS[STEPS.length - 1];
        for (int index = STEPS.length - 1; index >= 0; index--) {
            if ((now - begin) / STEPS[index] <= MOST_TICKS) {
                step = STEPS[index];
            }
        }
        List<Moment> moments = new ArrayList<>();
        for (long at = (begin / step + 1) * step; at < now; at += step) {
            double x = (double) (100 * (at - begin)) / (now - begin);
            if (x > 3 && x < 97) {
                moments.add(new Moment(Lane.percent(x), label(at, step)));
            }
        }
        return moments;
    }

    private static String label(long at, long step) {
        if (step < MINUTE) {
            return Show.clock(at);
        }
        return step < 720 * MINUTE ? Show.clock(at).substring(0, 5) : Show.dayTime(at);
    }

    private static Point point(OperationReading operation, long begin, long now, int lowest, int highest) {
        double x = (double) (100 * (operation.startedAtMillis() - begin)) / (now - begin);
        return new Point(
                Lane.percent(Math.max(0, Math.min(100, x))),
                Lane.number(y((double) operation.nanos(), lowest, highest)),
                kind(operation.outcome()),
                Texts.of(
                        "operations.point",
                        Show.clock(operation.startedAtMillis()),
                        operation.kind(),
                        operation.shortModel(),
                        Show.duration(operation.nanos()),
                        Outcomes.inWords(operation.outcome())));
    }

    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case ROLLED_BACK -> "cross";
            case REFUSED, UNDONE -> "square";
            case RUNNING, ENDED -> "ring";
            case COMMITTED, UNKNOWN -> "dot";
        };
    }
}
