package org.bulkhooks.console.finding;

import java.util.Comparator;
import java.util.List;
import org.bulkhooks.console.reading.SizeClass;

/**
 * How the time of a run grows with its records: time = c x records^exponent, a straight line where both axes are
 * logarithmic. A run of few records takes what a call takes, so that the line is that of the larger half of the range
 * where this has sizes enough. A size weighs by the number of its runs, 100 at most.
 *
 * @param state what can be said
 * @param exponent 1 if twice the records take twice as long, 2 if four times
 * @param from the smallest mean number of records that the line is for
 * @param to the largest
 * @param factor c, in nanoseconds
 * @param sizes how many sizes have runs enough
 */
public record Growth(State state, double exponent, double from, double to, double factor, int sizes) {

    /** Fewer sizes say nothing. */
    public static final int MIN_SIZES = 3;

    /** A size with fewer runs says nothing. */
    public static final int MIN_RUNS = 5;

    /** From this exponent on, it grows faster than its records. */
    public static final double MARKED = 1.3;

    private static final double MAX_WEIGHT = 100;
    private static final double MIN_RANGE = 4;
    private static final double MIN_FIT = 0.8;

    /** Shorter times are those of the machine, and matter to nobody. */
    private static final double MIN_NANOS = 10_000_000;

    /** What can be said of the growth. */
    public enum State {
        /** There are too few sizes with runs enough, or they are too near to each other. */
        NOT_ENOUGH,
        /** It grows as its records do, or less, or its times vary too much to tell, or are under 10 ms. */
        EVEN,
        /** It grows faster than its records. */
        GROWS
    }

    /** Fits the line. */
    public static Growth of(List<SizeClass> all) {
        List<SizeClass> sizes = all.stream()
                .filter(size -> size.runs() >= MIN_RUNS && size.nanos() > 0 && size.records() > 0)
                .sorted(Comparator.comparingDouble(SizeClass::meanRecords))
                .toList();
        if (sizes.size() < MIN_SIZES || range(sizes) < MIN_RANGE) {
            return new Growth(State.NOT_ENOUGH, 0, 0, 0, 0, sizes.size());
        }
        List<SizeClass> larger = larger(sizes);
        Line line = Line.through(larger.stream()
                .map(size -> new Line.Point(
                        Math.log(size.meanRecords()),
                        Math.log(size.meanNanos()),
                        Math.min((double) size.runs(), MAX_WEIGHT)))
                .toList());
        boolean grows = line.slope() >= MARKED
                && line.fit() >= MIN_FIT
                && larger.get(larger.size() - 1).meanNanos() >= MIN_NANOS;
        return new Growth(
                grows ? State.GROWS : State.EVEN,
                line.slope(),
                larger.get(0).meanRecords(),
                larger.get(larger.size() - 1).meanRecords(),
                Math.exp(line.intercept()),
                sizes.size());
    }

    private static double range(List<SizeClass> sorted) {
        return sorted.get(sorted.size() - 1).meanRecords() / sorted.get(0).meanRecords();
    }

    /** Leaves out the sizes below the geometric middle of the range, if those above are enough. */
    private static List<SizeClass> larger(List<SizeClass> sorted) {
        double middle = Math.sqrt(
                sorted.get(0).meanRecords() * sorted.get(sorted.size() - 1).meanRecords());
        List<SizeClass> larger =
                sorted.stream().filter(size -> size.meanRecords() >= middle).toList();
        return larger.size() < MIN_SIZES || range(larger) < MIN_RANGE ? sorted : larger;
    }

    /** Tells whether it grows faster than its records. */
    public boolean marked() {
        return state == State.GROWS;
    }

    /** Tells whether there is a line. */
    public boolean fitted() {
        return state != State.NOT_ENOUGH;
    }

    /** Returns the time of a run of so many records, in nanoseconds. */
    public double nanos(double records) {
        return factor * Math.pow(records, exponent);
    }

    /** Returns how many times as long twice the records take. */
    public double forTwice() {
        return Math.pow(2, exponent);
    }
}
