package org.bulkhooks.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.benchmarks.program.Task;

/**
 * All that was measured on one database with one number of rows. It can be kept in a file, one line a run, with tabs.
 *
 * @param database the product and its version
 * @param machine the machine
 * @param rows how many rows each run wrote
 * @param results what was measured of each task
 */
public record Recording(String database, String machine, int rows, Map<Task, Results> results) {

    /** Makes one of this machine. */
    public static Recording here(String database, int rows, Map<Task, Results> results) throws IOException {
        return new Recording(database, Machine.description(), rows, results);
    }

    /** Writes several into a file. */
    public static void write(List<Recording> recordings, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        recordings.forEach(recording -> recording.addTo(lines));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    private void addTo(List<String> lines) {
        lines.add(String.join("\t", "recording", database, machine, "" + rows));
        results.forEach((task, costs) -> {
            for (String program : costs.programs()) {
                lines.add(String.join("\t", "program", task.name(), program, "" + costs.executions(program)));
                costs.of(program)
                        .forEach(cost -> lines.add(String.join(
                                "\t",
                                "run",
                                task.name(),
                                program,
                                "" + cost.wall(),
                                "" + cost.client(),
                                "" + cost.server(),
                                "" + cost.bytes())));
            }
        });
    }

    /** Reads a file. */
    public static List<Recording> read(Path file) throws IOException {
        List<Recording> recordings = new ArrayList<>();
        Map<Task, Results> results = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "recording" -> {
                    results = new LinkedHashMap<>();
                    recordings.add(new Recording(fields[1], fields[2], Integer.parseInt(fields[3]), results));
                }
                case "program" -> of(fields, results).executions(fields[2], Integer.parseInt(fields[3]));
                case "run" ->
                    of(fields, results)
                            .add(
                                    fields[2],
                                    new Cost(
                                            Long.parseLong(fields[3]),
                                            Long.parseLong(fields[4]),
                                            Long.parseLong(fields[5]),
                                            Long.parseLong(fields[6])));
                default -> throw new IOException(file + ": what is this? " + line);
            }
        }
        return recordings;
    }

    private static Results of(String[] fields, Map<Task, Results> results) {
        return results.computeIfAbsent(Task.valueOf(fields[1]), task -> new Results());
    }
}
