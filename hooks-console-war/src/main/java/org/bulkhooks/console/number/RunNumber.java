package org.bulkhooks.console.number;

import java.util.List;

/**
 * A number that applications publish of each run of a hook. To add one, declare it here and put it into {@link #ALL}:
 * it is read, and the table of runs shows it. Immutable.
 *
 * @param column the column of the runs in the management bean Runs
 * @param unit its unit, as in the reference of the management beans
 * @param title what the table calls it
 */
public record RunNumber(String column, Unit unit, String title) {

    /** With how many records the hook was called. */
    public static final RunNumber RECORDS = new RunNumber("records", Unit.RECORDS, "Records");

    /** How many statements it sent. */
    public static final RunNumber STATEMENTS = new RunNumber("statements", Unit.STATEMENTS, "Queries");

    /** How many of the records it rejected. */
    public static final RunNumber REJECTED = new RunNumber("rejected", Unit.RECORDS, "Rejections");

    /** How long it took. */
    public static final RunNumber DURATION = new RunNumber("nanos", Unit.NANOS, "Time");

    /** How long it took without the hooks of nested operations. */
    public static final RunNumber SELF_TIME = new RunNumber("selfNanos", Unit.NANOS, "Own time");

    /** Nested operations, 1 for none. */
    public static final RunNumber DEPTH = new RunNumber("depths", Unit.OPERATIONS, "Depth");

    /** All numbers, in the order of the table. */
    public static final List<RunNumber> ALL = List.of(RECORDS, STATEMENTS, REJECTED, DURATION, SELF_TIME, DEPTH);
}
