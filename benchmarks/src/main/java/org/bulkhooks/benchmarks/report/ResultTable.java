package org.bulkhooks.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.bulkhooks.benchmarks.measure.Cost;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.measure.Spread;

/** What programs cost that did one task, as a table in Markdown. */
public final class ResultTable {

    private final String task;
    private final Results results;
    private final int rows;

    /** Makes it. */
    public ResultTable(String task, Results results, int rows) {
        this.task = task;
        this.results = results;
        this.rows = rows;
    }

    /** Writes it. */
    public String of(List<String> programs) {
        StringBuilder table = new StringBuilder("| " + task
                + " | wall / jdbc | wall / best | client CPU / jdbc | server CPU / jdbc | both / jdbc | both / best"
                + " | SQL | B a row | ms |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (String program : programs) {
            table.append("| ")
                    .append(String.join(
                            " | ",
                            program,
                            spread(program, "jdbc", Cost::wall),
                            spread(program, "best", Cost::wall),
                            median(program, "jdbc", Cost::client),
                            median(program, "jdbc", Cost::server),
                            median(program, "jdbc", Cost::processors),
                            median(program, "best", Cost::processors),
                            "" + results.executions(program),
                            String.format(
                                    Locale.ROOT,
                                    "%,.0f",
                                    results.of(program, Cost::bytes).median() / rows),
                            String.format(
                                    Locale.ROOT,
                                    "%.1f",
                                    results.of(program, Cost::wall).median() / 1e6)))
                    .append(" |\n");
        }
        return table.toString();
    }

    private String spread(String program, String other, ToLongFunction<Cost> part) {
        return results.has(other) ? results.ratio(program, other, part).toString() : "-";
    }

    private String median(String program, String other, ToLongFunction<Cost> part) {
        if (!results.has(other)) {
            return "-";
        }
        Spread ratio = results.ratio(program, other, part);
        return Double.isFinite(ratio.median()) ? String.format(Locale.ROOT, "%.2f", ratio.median()) : "-";
    }
}
