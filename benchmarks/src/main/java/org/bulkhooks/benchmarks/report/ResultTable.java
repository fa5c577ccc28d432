package org.bulkhooks.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.bulkhooks.benchmarks.measure.Cost;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.measure.Spread;
import org.bulkhooks.benchmarks.program.Programs;

/** What programs cost that did one task, as a table in Markdown. */
public final class ResultTable {

    private final String task;
    private final Results results;
    private final int rows;
    private final List<String> others;

    /**
     * Makes it.
     *
     * @param task its title
     * @param results what the programs cost
     * @param rows how many rows each wrote
     */
    public ResultTable(String task, Results results, int rows) {
        this.task = task;
        this.results = results;
        this.rows = rows;
        this.others = Stream.of(Programs.JDBC, Programs.BEST, Programs.FLUSH_PLAIN)
                .filter(results::has)
                .toList();
    }

    /** Writes it. */
    public String text() {
        List<String> head = new ArrayList<>(List.of(task));
        others.forEach(other -> head.add("wall / " + other));
        others.forEach(other -> head.add("client CPU / " + other));
        others.forEach(other -> head.add("server CPU / " + other));
        others.forEach(other -> head.add("both / " + other));
        head.addAll(List.of("SQL", "B a row", "ms", "rounds"));
        StringBuilder table = new StringBuilder(line(head))
                .append(line(head.stream().map(title -> "---").toList()));
        results.programs().forEach(program -> table.append(line(cells(program))));
        return table.toString();
    }

    private List<String> cells(String program) {
        List<String> cells = new ArrayList<>(List.of(program));
        others.forEach(
                other -> cells.add(results.ratio(program, other, Cost::wall).toString()));
        for (ToLongFunction<Cost> part : List.<ToLongFunction<Cost>>of(Cost::client, Cost::server, Cost::processors)) {
            others.forEach(other -> cells.add(median(results.ratio(program, other, part))));
        }
        cells.add("" + results.executions(program));
        cells.add(String.format(
                Locale.ROOT, "%,.0f", results.of(program, Cost::bytes).median() / rows));
        cells.add(String.format(
                Locale.ROOT, "%.1f", results.of(program, Cost::wall).median() / 1e6));
        cells.add("" + results.rounds(program));
        return cells;
    }

    /** A ratio of what is not known is no number. */
    private static String median(Spread ratio) {
        return Double.isFinite(ratio.median()) ? String.format(Locale.ROOT, "%.2f", ratio.median()) : "-";
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
