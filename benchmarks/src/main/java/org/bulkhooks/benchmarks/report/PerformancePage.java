package org.bulkhooks.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulkhooks.benchmarks.measure.Cost;
import org.bulkhooks.benchmarks.measure.MemoryCost;
import org.bulkhooks.benchmarks.measure.Recording;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.program.Programs;
import org.bulkhooks.benchmarks.program.Task;

/** The page on performance: limitations first, then each ratio beside its target, what loses, and all tables. */
public final class PerformancePage {

    private static final String NAME = "performance";

    private static final int ROWS_OF_TARGETS = 10_000;

    private static final List<String> RIVALS =
            List.of(Programs.JDBC, Programs.ECLIPSELINK, Programs.ECLIPSELINK_DEFAULT, Programs.HIBERNATE);

    private final List<Recording> recordings;
    private final List<MemoryCost> inMemory;

    /**
     * Makes it.
     *
     * @param recordings what was measured, databases one after the other, of each the least rows first
     * @param inMemory what was measured without a database
     */
    public PerformancePage(List<Recording> recordings, List<MemoryCost> inMemory) {
        this.recordings = recordings;
        this.inMemory = inMemory;
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

                What the same job costs with this library, with JDBC by hand, with the best SQL that was found, with EclipseLink alone and with Hibernate. A program wrote this page: do not edit it.

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

                starts PostgreSQL and MariaDB, runs everything, JMH too, and writes this page anew. `-Dbenchmark.rows=1000,10000` takes other numbers of rows, `-Dbenchmark.rounds=7` more rounds. To do it on a database of
                your own: [contributing](../../CONTRIBUTING.md#performance). What each task asks for, and what each program does, is in [TASKS.md](../../benchmarks/TASKS.md).

                In each round of a task each program runs once, and another one begins. A ratio is the median of the ratios of all rounds, in parentheses the least and the greatest. Before its runs count, a program has
                written 100,000 rows in the task, so that its code is compiled, as in an application that has run for a while; `eclipselink-default` warms up once. More than 10,000 rows take long: there are fewer rounds, and
                `nohooks`, `eclipselink-default` and `flush-hooks` are left out. `eclipselink-default` runs in fewer rounds everywhere. The last column of each table says how many there were.
                """);
        page.append("\n## Targets\n\nThey are about 10,000 rows and more. What is not reached is in bold.\n");
        databases().forEach(database -> page.append(targets(database)));
        page.append(new MemoryTable(inMemory).text());
        page.append("\n## What loses\n\n").append(losses());
        page.append("\n## All results\n");
        recordings.forEach(recording -> page.append(tables(recording)));
        return page.toString();
    }

    private static String title(Recording recording) {
        return String.format(Locale.ROOT, "%n### %s, %,d rows%n%n", recording.database(), recording.rows());
    }

    private String targets(String database) {
        List<Recording> sizes = recordings.stream()
                .filter(recording -> recording.database().equals(database) && recording.rows() >= ROWS_OF_TARGETS)
                .toList();
        if (sizes.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("\n### " + database + "\n\n| Task | What | At most |");
        sizes.forEach(size -> table.append(String.format(Locale.ROOT, " %,d rows |", size.rows())));
        table.append("\n| --- | --- | --- |")
                .append(" --- |".repeat(sizes.size()))
                .append('\n');
        for (Target target : Target.on(database)) {
            table.append(String.join(" | ", "| " + target.task(), target.name(), target.text()))
                    .append(" |");
            sizes.forEach(
                    size -> table.append(' ').append(measured(target, size)).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    private static String measured(Target target, Recording size) {
        Results results = size.results().get(target.task());
        return results != null && target.isMeasured(results)
                ? target.text(new Target.Found(results, size.rows()))
                : "-";
    }

    /** Where a rival is faster. */
    private String losses() {
        StringBuilder losses = new StringBuilder();
        for (String database : databases()) {
            for (Task task : Task.values()) {
                for (String rival : RIVALS) {
                    String ratios = recordings.stream()
                            .filter(recording -> recording.database().equals(database))
                            .flatMap(recording -> loss(recording, task, rival).stream())
                            .collect(Collectors.joining(", "));
                    if (!ratios.isEmpty()) {
                        losses.append(String.format(
                                Locale.ROOT,
                                "- %s, %s: the library takes %s of the time of `%s`.%n",
                                database,
                                task,
                                ratios,
                                rival));
                    }
                }
            }
        }
        return losses.isEmpty() ? "Nothing: no rival was faster than the library with hooks.\n" : losses.toString();
    }

    private static Optional<String> loss(Recording recording, Task task, String rival) {
        Results results = recording.results().get(task);
        if (results == null || !results.has(Programs.HOOKS) || !results.has(rival)) {
            return Optional.empty();
        }
        double ratio = results.ratio(Programs.HOOKS, rival, Cost::wall).median();
        return ratio > 1
                ? Optional.of(String.format(Locale.ROOT, "%.2f (%,d rows)", ratio, recording.rows()))
                : Optional.empty();
    }

    private List<String> databases() {
        return recordings.stream().map(Recording::database).distinct().toList();
    }

    private static String tables(Recording recording) {
        return title(recording)
                + recording.results().entrySet().stream()
                        .map(task ->
                                new ResultTable(task.getKey().toString(), task.getValue(), recording.rows()).text())
                        .collect(Collectors.joining("\n"));
    }
}
