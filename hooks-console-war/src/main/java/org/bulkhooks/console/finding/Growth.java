package org.bulkhooks.console.finding;

import java.util.Comparator;
import java.util.List;
import org.bulkhooks.console.reading.SizeClass;

/**
 * How the time of a run grows with its records: time = c x records^exponent, a straight line where both axes are
 * logarithmic. It is said to grow only where chance cannot have made it so: the exponent less its error must be over
 * {@link #MARKED}. A cost that each run has makes the line flatter, never steeper, so that a hook with such a cost and
 * a time for each record is never said to grow. Because that cost hides the growth of large runs, the line is that of
 * the larger half of the range where this tells as much.
 *
 * @param state what can be said
 * @param exponent 1 if twice the records take twice as long, 2 if four times
 * @param atLeast what the exponent is at least, but for chance
 * @param from the smallest mean number of records that the line is for
 * @param to the largest
 * @param factor c, in nanoseconds
 * @param sizes how many sizes have runs enough
 */
public record Growth(State state, double exponent, double atLeast, double from, double to, double factor, int sizes) {

    /** Fewer sizes say nothing. */
    public static final int MIN_SIZES = 3;

    /** A size with fewer runs says nothing. */
    public static final int MIN_RUNS = 5;

    /** From this exponent on, it grows faster than its records. */
    public static final double MARKED = 1.3;

    /** Shorter runs are as long as what else the machine does, and matter to nobody. */
    public static final double MIN_NANOS = 50_000_000;

    private static final double MIN_RANGE = 4;
    private static final double MIN_FIT = 0.9;

    /**
     * How much the logarithm of the time of one run may vary (its standard deviation): a busy machine makes some runs
     * three times as long as others. The mean of a size varies by this over the root of its runs, but no less than with
     * {@link #MAX_WEIGHT} runs.
     */
    private static final double NOISE = 1;

    private static final double MAX_WEIGHT = 400;

    /** So many standard errors are exceeded by chance once in 740 times, if each run varies as much as it may. */
    private static final double NOISE_ERRORS = 3;

    /**
     * So many standard errors, estimated from points less the two of the line, are exceeded once in 20 times: Student's
     * t, one-sided 95 %, for one degree of freedom and more.
     */
    private static final double[] FIT_ERRORS = {
        6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812, 1.796
    };

    /** What can be said of the growth. */
    public enum State {
        /** There are too few sizes with runs enough, or they are too near to each other. */
        NOT_ENOUGH,
        /** It grows as its records do, or less. */
        EVEN,
        /** The line is steep, but its times vary so much, or its runs are so few, that it may be chance. */
        UNSURE,
        /** It grows faster than its records, but the longest runs take less than {@link #MIN_NANOS}. */
        SHORT,
        /** It grows faster than its records. */
        GROWS
    }

    /** Fits the line. */
    public static Growth of(List<SizeClass> all) {
        List<SizeClass> sizes = all.stream()
                .filter(size -> size.runs() >= MIN_RUNS && size.nanos() > 0 && size.records() > 0)
                .sorted(Comparator.comparingDouble(SizeClass::meanRecords))
                .toList();
        if (!tell(sizes)) {
            return new Growth(State.NOT_ENOUGH, 0, 0, 0, 0, 0, sizes.size());
        }
        Growth whole = fitted(sizes, sizes.size());
        List<SizeClass> larger = larger(sizes);
        if (!tell(larger)) {
            return whole;
        }
        Growth ofLarger = fitted(larger, sizes.size());
        return whole.marked() && !ofLarger.marked() ? whole : ofLarger;
    }

    private static boolean tell(List<SizeClass> sorted) {
        return sorted.size() >= MIN_SIZES
                && sorted.get(sorted.size() - 1).meanRecords()
                        >= MIN_RANGE * sorted.get(0).meanRecords();
    }

    /** Leaves out the sizes below the geometric middle of the range. */
    private static List<SizeClass> larger(List<SizeClass> sorted) {
        double middle = Math.sqrt(
                sorted.get(0).meanRecords() * sorted.get(sorted.size() - 1).meanRecords());
        return sorted.stream().filter(size -> size.meanRecords() >= middle).toList();
    }

    private static Growth fitted(List<SizeClass> sorted, int sizes) {
        Line line = Line.through(sorted.stream()
                .map(size -> new Line.Point(
                        Math.log(size.meanRecords()),
                        Math.log(size.meanNanos()),
                        Math.min((double) size.runs(), MAX_WEIGHT)))
                .toList());
        SizeClass largest = sorted.get(sorted.size() - 1);
        double atLeast = line.slope() - error(line, sorted.size());
        return new Growth(
                state(line, atLeast, largest.meanNanos()),
                line.slope(),
                atLeast,
                sorted.get(0).meanRecords(),
                largest.meanRecords(),
                Math.exp(line.intercept()),
                sizes);
    }

    /** Returns what chance may have added to the slope: by runs that vary, or by what the points show. */
    private static double error(Line line, int points) {
        double ofNoise = NOISE_ERRORS * NOISE / Math.sqrt(line.spread());
        double ofFit = FIT_ERRORS[Math.min(points - 2, FIT_ERRORS.length) - 1] * line.slopeError();
        return Math.max(ofNoise, ofFit);
    }

    private static State state(Line line, double atLeast, double longest) {
        if (line.slope() < MARKED) {
            return State.EVEN;
        }
        if (longest < MIN_NANOS) {
            return State.SHORT;
        }
        return atLeast >= MARKED && line.fit() >= MIN_FIT ? State.GROWS : State.UNSURE;
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
