package org.bulkhooks.console.finding;

import java.util.Comparator;
import java.util.List;
import org.bulkhooks.console.reading.SizeClass;

/**
 * How the queries of a run depend on its records: a + b x records, over its size classes. Each class counts the same,
 * because a run of many records tells as much of the slope as many runs of few.
 *
 * @param state what can be said
 * @param sizes the classes that it is said of
 * @param base a, the queries of a run that do not depend on its records
 * @param perRecord b, the queries for each record
 * @param fit R² of the line
 */
public record Queries(State state, List<SizeClass> sizes, double base, double perRecord, double fit) {

    /** Fewer sizes say nothing. */
    public static final int MIN_SIZES = 3;

    /** From this slope on, it is a query per record. */
    public static final double PER_RECORD = 0.5;

    private static final double MIN_FIT = 0.9;
    private static final double MIN_RANGE = 10;

    /** What can be said of the queries. */
    public enum State {
        /** The application does not publish them. */
        UNKNOWN,
        /** There are too few sizes, or they are too near to each other. */
        NOT_ENOUGH,
        /** The queries do not grow with the records, or less than half a query for each. */
        BULK,
        /** They grow with the records by half a query or more for each. */
        PER_RECORD
    }

    /** Makes the result with a copy of the sizes. */
    public Queries {
        sizes = List.copyOf(sizes);
    }

    /** Fits the line. */
    public static Queries of(List<SizeClass> sizes) {
        if (sizes.stream().anyMatch(size -> size.statements() < 0)) {
            return new Queries(State.UNKNOWN, List.of(), 0, 0, 0);
        }
        List<SizeClass> sorted = sizes.stream()
                .sorted(Comparator.comparingDouble(SizeClass::meanRecords))
                .toList();
        if (sorted.size() < MIN_SIZES || range(sorted) < MIN_RANGE) {
            return new Queries(State.NOT_ENOUGH, sorted, 0, 0, 0);
        }
        Line line = Line.through(sorted.stream()
                .map(size -> new Line.Point(size.meanRecords(), size.meanStatements(), 1))
                .toList());
        boolean perRecord = line.slope() >= PER_RECORD && line.fit() >= MIN_FIT;
        return new Queries(
                perRecord ? State.PER_RECORD : State.BULK, sorted, line.intercept(), line.slope(), line.fit());
    }

    private static double range(List<SizeClass> sorted) {
        return sorted.get(sorted.size() - 1).meanRecords() / sorted.get(0).meanRecords();
    }

    /** Tells whether it is a query per record. */
    public boolean marked() {
        return state == State.PER_RECORD;
    }

    /** Tells whether there is a line. */
    public boolean fitted() {
        return state == State.BULK || state == State.PER_RECORD;
    }
}
