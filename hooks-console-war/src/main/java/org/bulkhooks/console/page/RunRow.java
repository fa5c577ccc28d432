package org.bulkhooks.console.page;

import java.util.List;
import java.util.Locale;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.number.RunNumber;
import org.bulkhooks.console.number.Unit;
import org.bulkhooks.console.reading.RunReading;
import org.bulkhooks.console.text.Texts;

/**
 * A row of the table of runs.
 *
 * @param began when
 * @param what the change and the model
 * @param numbers in the order of the headings
 * @param failed whether it failed
 * @param failure what was thrown, without its package, as a mark; none if nothing was
 * @param operation the query of the page of its operation, or empty if that is not kept
 */
public record RunRow(
        String began, String what, List<Labelled> numbers, boolean failed, List<Mark> failure, String operation) {

    private static final double NEARLY = 0.99;

    /**
     * A number with its word.
     *
     * @param label the word
     * @param cell the number
     */
    public record Labelled(String label, Cell cell) {}

    /** Makes the row with copies of the lists. */
    public RunRow {
        numbers = List.copyOf(numbers);
        failure = List.copyOf(failure);
    }

    /** Returns the numbers that tell runs apart: no depth of one, and no own time that is all the time. */
    static List<RunNumber> telling(List<RunReading> runs) {
        boolean nested =
                runs.stream().anyMatch(run -> run.get(RunNumber.SELF_TIME) < run.get(RunNumber.DURATION) * NEARLY);
        boolean deep = runs.stream().anyMatch(run -> run.get(RunNumber.DEPTH) > 1);
        return RunNumber.ALL.stream()
                .filter(number -> nested || !number.equals(RunNumber.SELF_TIME))
                .filter(number -> deep || !number.equals(RunNumber.DEPTH))
                .toList();
    }

    /**
     * Writes a run.
     *
     * @param operation the query of the page of its operation, or empty
     */
    static RunRow of(RunReading run, List<RunNumber> shown, String operation, long now) {
        String model = ClassNames.simple(run.entityClass());
        return new RunRow(
                Show.second(run.startedAtMillis(), now),
                run.changeType().isEmpty()
                        ? Texts.of("hook.runs.end", model)
                        : run.changeType().toLowerCase(Locale.ROOT) + " " + model,
                shown.stream()
                        .map(number -> new Labelled(number.title(), cell(number, run.get(number))))
                        .toList(),
                run.failed(),
                failure(run),
                operation);
    }

    private static Cell cell(RunNumber number, long value) {
        return number.unit() == Unit.NANOS ? new Cell(Show.duration(value), "") : Cell.count(value);
    }

    private static List<Mark> failure(RunReading run) {
        if (run.failureClass().isEmpty()) {
            return List.of();
        }
        String thrown = ClassNames.simple(run.failureClass());
        return List.of(run.expected() ? new Mark("rule", "", thrown) : new Mark("fail", "bad", thrown));
    }
}
