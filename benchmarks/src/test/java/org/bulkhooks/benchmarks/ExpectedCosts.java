package org.bulkhooks.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.benchmarks.measure.Cost;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.program.Task;

/** How often programs execute SQL, and how many bytes they allocate a row, on one database. */
record ExpectedCosts(Map<String, Line> lines) {

    private static final Path FOLDER = Path.of("expected");

    /** How much more may be allocated than was: compilers of the JVM leave out more or less of it. */
    private static final double MARGIN = 1.25;

    /** What a program needs for a task. */
    record Line(int executions, long bytesOfRow) {}

    static ExpectedCosts of(Map<Task, Results> results, int rows) {
        Map<String, Line> lines = new LinkedHashMap<>();
        results.forEach((task, costs) -> costs.programs()
                .forEach(program -> lines.put(
                        task + " " + program,
                        new Line(
                                costs.executions(program),
                                (long) costs.of(program, Cost::bytes).least() / rows))));
        return new ExpectedCosts(lines);
    }

    static ExpectedCosts read(String database) throws IOException {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file(database))) {
            if (!line.startsWith("#")) {
                String[] words = line.split(" ", -1);
                lines.put(words[0] + " " + words[1], new Line(Integer.parseInt(words[2]), Long.parseLong(words[3])));
            }
        }
        return new ExpectedCosts(lines);
    }

    void write(String database) throws IOException {
        List<String> text = new ArrayList<>();
        text.add("# task, program, SQL executions for 1,000 rows, bytes allocated a row; see ExpectedCostsTest");
        lines.forEach((name, line) -> text.add(name + " " + line.executions() + " " + line.bytesOfRow()));
        Files.write(file(database), text);
    }

    /** Says where these costs are more than was expected. */
    List<String> differences(ExpectedCosts expected) {
        List<String> differences = new ArrayList<>();
        if (!lines.keySet().equals(expected.lines.keySet())) {
            differences.add("expected are " + expected.lines.keySet() + ", and not " + lines.keySet());
        }
        lines.forEach((name, line) -> {
            Line before = expected.lines.getOrDefault(name, line);
            if (line.executions() > before.executions()) {
                differences.add(name + ": " + line.executions() + " SQL executions, and not " + before.executions());
            }
            if (line.bytesOfRow() > before.bytesOfRow() * MARGIN + 50) {
                differences.add(name + ": " + line.bytesOfRow() + " bytes a row, and not " + before.bytesOfRow());
            }
        });
        return differences;
    }

    private static Path file(String database) {
        return FOLDER.resolve(database + ".txt");
    }
}
