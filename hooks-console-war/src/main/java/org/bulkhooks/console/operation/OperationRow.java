package org.bulkhooks.console.operation;

import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.page.Links;
import org.bulkhooks.console.page.Mark;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;

/**
 * A row of the list of operations, as text.
 *
 * @param url the query of its page
 * @param began when it began
 * @param kind what it is, such as {@code bulk.create}
 * @param model the model
 * @param caller what called it, or a dash
 * @param outcome what became of it
 * @param failed whether it was rolled back
 * @param records how many records it had
 * @param chunks how many chunks it had
 * @param hookRuns calls of hooks
 * @param statements statements that were sent
 * @param time how long it took
 * @param share its time in percent of the longest one that is shown
 */
public record OperationRow(
        String url,
        String began,
        String kind,
        String model,
        String caller,
        Mark outcome,
        boolean failed,
        String records,
        String chunks,
        String hookRuns,
        String statements,
        String time,
        String share) {

    static OperationRow of(OperationReading operation, String application, long longestNanos, long now) {
        String time = Show.duration(operation.nanos());
        return new OperationRow(
                url(application, operation.id()),
                Show.second(operation.startedAtMillis(), now),
                operation.kind(),
                operation.shortModel(),
                operation.caller().isEmpty() ? "–" : operation.callerMethod(),
                Outcomes.mark(operation),
                operation.outcome() == Outcome.ROLLED_BACK,
                Show.count(operation.records()),
                Show.count(operation.chunks()),
                Show.count(operation.hookRuns()),
                Show.count(operation.statements()),
                operation.outcome() == Outcome.RUNNING ? Texts.of("operations.so-far", time) : time,
                Lane.percent(longestNanos == 0 ? 0 : Math.max(0.6, 100.0 * operation.nanos() / longestNanos)));
    }

    /** Returns the query of the page of an operation. */
    static String url(String application, long id) {
        return Links.toOperation(application, id);
    }
}
