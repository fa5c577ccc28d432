package org.bulkhooks.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bulkhooks.benchmarks.measure.Cost;
import org.bulkhooks.benchmarks.measure.Recording;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.program.Programs;
import org.bulkhooks.benchmarks.program.Task;

/** The page on performance: limitations first, then each ratio beside its target, what loses, and all tables. */
public final class PerformancePage {

    private static final String NAME = "performance";

    private final List<Recording> recordings;

    /**
     * Makes it.
     *
     * @param recordings what was measured, a database each
     */
    public PerformancePage(List<Recording> recordings) {
        this.recordings = recordings;
    }

    /** Writes the page and its chart into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(NAME + ".md"), text());
        Files.writeString(folder.resolve(NAME + ".svg"), Chart.of(recordings));
    }

    private String text() {
        StringBuilder page = new StringBuilder("""
                # Performance

                What the same job costs with this library, with JDBC by hand, with the best SQL that was found, and with EclipseLink alone. A program wrote this page: do not edit it.

                ![The time of each program divided by that of hand-written JDBC](performance.svg)

                ## What these numbers do not say

                - They compare programs on one machine, in one run, in turns. Times in milliseconds are those of this machine, and say nothing about another one.
                - Client and server share the machine, and there is no network between them. With a network, programs that send more statements lose more.
                - The servers do not wait for the disk. With a disk that is waited for, all programs come nearer to each other.
                - One table, with a foreign key and without further indexes; one connection, one transaction, nobody else in the database. The hooks compare two numbers.
                - On H2 the database is in the process of the program: its processor time is that of the client.
                - *Server CPU* is that of all processes of the server, also for what it did meanwhile for itself. Runs of a few milliseconds say little about it.

                ## How they were made

                """);
        page.append(recordings.stream().map(Recording::machine).distinct().collect(Collectors.joining("; ")))
                .append(".");
        page.append("""


                ```
                ./mvnw -Pbenchmark -pl benchmarks -am verify
                ```

                starts PostgreSQL and MariaDB, runs everything and writes this page anew. `-Dbenchmark.rows=100000` takes more rows, `-Dbenchmark.rounds=5` fewer rounds. To do it on a database of your own:
                [contributing](../../CONTRIBUTING.md#performance). What each task asks for, and what each program does, is in [TASKS.md](../../benchmarks/TASKS.md).

                In each round of a task each program runs once, and another one begins. A ratio is the median of the ratios of all rounds, in parentheses the least and the greatest.
                """);
        page.append("\n## Targets\n");
        recordings.forEach(recording -> page.append(targets(recording)));
        page.append("\n## What loses\n\n").append(losses());
        page.append("\n## All results\n");
        recordings.forEach(recording -> page.append(tables(recording)));
        return page.toString();
    }

    private static String title(Recording recording) {
        return String.format(Locale.ROOT, "%n### %s, %,d rows%n%n", recording.database(), recording.rows());
    }

    private static String targets(Recording recording) {
        StringBuilder table = new StringBuilder(title(recording))
                .append("| Task | What | Measured | At most | Reached |\n| --- | --- | --- | --- | --- |\n");
        for (Target target : Target.on(recording.database())) {
            Results results = recording.results().get(target.task());
            if (results != null && target.isMeasured(results)) {
                table.append(target.line(new Target.Found(results, recording.rows())));
            }
        }
        return table.toString();
    }

    /** Where JDBC or EclipseLink alone is faster. */
    private String losses() {
        List<String> losses = new ArrayList<>();
        for (Recording recording : recordings) {
            recording.results().forEach((task, results) -> losses.addAll(losses(recording, task, results)));
        }
        return losses.isEmpty()
                ? "Nothing: no other program was faster than the library with hooks.\n"
                : String.join("", losses);
    }

    private static List<String> losses(Recording recording, Task task, Results results) {
        List<String> losses = new ArrayList<>();
        if (results.has(Programs.HOOKS)) {
            for (String other : List.of(Programs.JDBC, Programs.ECLIPSELINK)) {
                if (results.has(other)) {
                    double ratio =
                            results.ratio(Programs.HOOKS, other, Cost::wall).median();
                    if (ratio > 1) {
                        losses.add(String.format(
                                Locale.ROOT,
                                "- %s, %s: the library takes %.2f of the time of `%s`.%n",
                                recording.database(),
                                task,
                                ratio,
                                other));
                    }
                }
            }
        }
        return losses;
    }

    private static String tables(Recording recording) {
        return title(recording)
                + recording.results().entrySet().stream()
                        .map(task ->
                                new ResultTable(task.getKey().toString(), task.getValue(), recording.rows()).text())
                        .collect(Collectors.joining("\n"));
    }
}
