package org.bulkhooks.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulkhooks.benchmarks.measure.Cost;
import org.bulkhooks.benchmarks.measure.Recording;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.program.Programs;
import org.bulkhooks.benchmarks.program.Task;

/**
 * Bars for the time of each program in relation to hand-written JDBC, as an SVG for light and dark pages: a block for
 * each database, a column in it for each number of rows.
 */
final class Chart {

    private static final Map<String, String> PROGRAMS = Map.of(
            Programs.BEST, "best SQL by hand",
            Programs.HOOKS, "this library, with hooks",
            Programs.ECLIPSELINK, "EclipseLink, tuned",
            Programs.HIBERNATE, "Hibernate, stateless");

    private static final List<String> ORDER =
            List.of(Programs.BEST, Programs.HOOKS, Programs.ECLIPSELINK, Programs.HIBERNATE);

    private static final int LEFT = 90;
    private static final int COLUMN = 260;
    private static final int LEGEND = 200;
    private static final int BAR = 11;
    private static final int GAP = 12;
    private static final double MOST = 3;
    private static final double SCALE = (COLUMN - 50) / MOST;

    private final StringBuilder svg = new StringBuilder();
    private final int width;
    private int y = 44;

    private Chart(int columns) {
        width = LEFT + Math.max(columns * COLUMN, ORDER.size() * LEGEND);
    }

    /** Draws it. */
    static String of(List<Recording> recordings) {
        Map<String, List<Recording>> databases = recordings.stream()
                .collect(Collectors.groupingBy(Recording::database, LinkedHashMap::new, Collectors.toList()));
        Chart chart =
                new Chart(databases.values().stream().mapToInt(List::size).max().orElse(1));
        chart.legend();
        databases.forEach(chart::draw);
        return chart.document();
    }

    private void legend() {
        int x = LEFT;
        for (String program : ORDER) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%d\" y=\"14\" width=\"12\" height=\"12\"/><text x=\"%d\" y=\"24\">%s</text>%n",
                    program,
                    x,
                    x + 18,
                    PROGRAMS.get(program)));
            x += LEGEND;
        }
    }

    private void draw(String database, List<Recording> recordings) {
        text("title", 8, y + 12, database.replaceAll("[^A-Za-z0-9. -]", "") + "; hand-written JDBC = 1");
        for (int column = 0; column < recordings.size(); column++) {
            String rows = String.format(
                    Locale.ROOT, "%,d rows", recordings.get(column).rows());
            text("title", left(column), y + 28, rows);
        }
        y += 40;
        int top = y;
        for (Task task : Task.values()) {
            draw(task, recordings);
        }
        for (int column = 0; column < recordings.size(); column++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\"/>%n",
                    left(column) + SCALE,
                    top - 4,
                    y - GAP + 4));
        }
        y += 10;
    }

    private void draw(Task task, List<Recording> recordings) {
        if (task.isFlush()
                || recordings.stream()
                        .noneMatch(recording -> recording.results().containsKey(task))) {
            return;
        }
        text("task", LEFT - 8, y + (BAR + 1) * ORDER.size() / 2 + 4, task.toString());
        for (int column = 0; column < recordings.size(); column++) {
            Results results = recordings.get(column).results().get(task);
            if (results != null && results.has(Programs.JDBC)) {
                draw(results, left(column));
            }
        }
        y += (BAR + 1) * ORDER.size() + GAP;
    }

    private void draw(Results results, int left) {
        int top = y;
        for (String program : ORDER) {
            if (results.has(program)) {
                double ratio = results.ratio(program, Programs.JDBC, Cost::wall).median();
                double length = Math.min(ratio, MOST) * SCALE;
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                        program,
                        left,
                        top,
                        length,
                        BAR));
                text("value", left + (int) length + 5, top + BAR - 2, String.format(Locale.ROOT, "%.2f", ratio));
            }
            top += BAR + 1;
        }
    }

    private static int left(int column) {
        return LEFT + column * COLUMN;
    }

    private void text(String style, int x, int bottom, String text) {
        svg.append(
                String.format(Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n", style, x, bottom, text));
    }

    private String document() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" role="img"
                     aria-label="Time of each program divided by that of hand-written JDBC (the dashed line); the tables have the same numbers">
                <style>
                svg { background: #ffffff; }
                text { font: 12px sans-serif; fill: #24292f; }
                .title { font-weight: bold; }
                .task { text-anchor: end; }
                .value { font-size: 11px; }
                line { stroke: #57606a; stroke-dasharray: 4 3; }
                .best { fill: #8c959f; } .hooks { fill: #0969da; } .eclipselink { fill: #bf8700; }
                .hibernate { fill: #8250df; }
                @media (prefers-color-scheme: dark) {
                svg { background: #0d1117; }
                text { fill: #e6edf3; }
                line { stroke: #8b949e; }
                .best { fill: #6e7681; } .hooks { fill: #58a6ff; } .eclipselink { fill: #d29922; }
                .hibernate { fill: #a371f7; }
                }
                </style>
                """.formatted(width, y + 8, width) + svg + "</svg>\n";
    }
}
