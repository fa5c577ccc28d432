package org.bulkhooks.console.page;

import java.util.List;
import java.util.Locale;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.ClassNames;
import org.bulkhooks.console.reading.RunReading;

/** A row of the table of runs, as text. */
public record RunRow(
        String startedAt, String model, String change, List<String> numbers, boolean failed, String failure) {

    static RunRow of(RunReading run) {
        return new RunRow(
                Show.time(run.startedAtMillis()),
                ClassNames.simple(run.entityClass()),
                run.changeType().isEmpty() ? "operation end" : run.changeType().toLowerCase(Locale.ROOT),
                run.values().entrySet().stream()
                        .map(entry -> entry.getKey().unit().show(entry.getValue(), run.startedAtMillis()))
                        .toList(),
                run.failed(),
                run.expected() ? run.failureClass() + " (expected veto)" : run.failureClass());
    }
}
