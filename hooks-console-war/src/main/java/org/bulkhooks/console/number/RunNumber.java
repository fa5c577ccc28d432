package org.bulkhooks.console.number;

import java.util.List;
import org.bulkhooks.console.text.Texts;

/**
 * A number that applications publish of each run of a hook. To add one, declare it here, put it into {@link #ALL}, and
 * name it in the texts: it is read, and the table of runs shows it. Immutable.
 *
 * @param column the column of the runs in the management bean Runs
 * @param unit its unit, as in the reference of the management beans
 */
public record RunNumber(String column, Unit unit) {

    /** With how many records the hook was called. */
    public static final RunNumber RECORDS = new RunNumber("records", Unit.RECORDS);

    /** How many statements it sent. */
    public static final RunNumber STATEMENTS = new RunNumber("statements", Unit.STATEMENTS);

    /** How many of the records it rejected. */
    public static final RunNumber REJECTED = new RunNumber("rejected", Unit.RECORDS);

    /** How long it took. */
    public static final RunNumber DURATION = new RunNumber("nanos", Unit.NANOS);

    /** How long it took without the hooks of nested operations. */
    public static final RunNumber SELF_TIME = new RunNumber("selfNanos", Unit.NANOS);

    /** Nested operations, 1 for none. */
    public static final RunNumber DEPTH = new RunNumber("depths", Unit.OPERATIONS);

    /** All numbers, in the order of the table. */
    public static final List<RunNumber> ALL = List.of(RECORDS, STATEMENTS, REJECTED, DURATION, SELF_TIME, DEPTH);

    /** Returns what the table calls it. */
    public String title() {
        return Texts.of("run." + column);
    }
}
