package org.bulkhooks.console.page;

import java.util.Locale;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.ClassNames;
import org.bulkhooks.console.reading.RunReading;

/** A row of the table of runs, as text. */
public record RunRow(
        String startedAt,
        String model,
        String change,
        String records,
        String statements,
        String rejected,
        String duration,
        String self,
        int depth,
        boolean failed,
        String failure) {

    static RunRow of(RunReading run) {
        return new RunRow(
                Show.time(run.startedAtMillis()),
                ClassNames.simple(run.entityClass()),
                run.changeType().isEmpty() ? "operation end" : run.changeType().toLowerCase(Locale.ROOT),
                Show.count(run.records()),
                Show.count(run.statements()),
                Show.count(run.rejected()),
                Show.duration(run.nanos()),
                Show.duration(run.selfNanos()),
                run.depth(),
                run.failed(),
                run.failureClass());
    }
}
