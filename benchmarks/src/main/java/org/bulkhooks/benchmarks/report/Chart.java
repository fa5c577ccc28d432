package org.bulkhooks.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulkhooks.benchmarks.measure.Cost;
import org.bulkhooks.benchmarks.measure.Recording;
import org.bulkhooks.benchmarks.measure.Results;
import org.bulkhooks.benchmarks.measure.Spread;
import org.bulkhooks.benchmarks.program.Programs;
import org.bulkhooks.benchmarks.program.Task;

/** Bars for the time of each program in relation to hand-written JDBC, as an SVG for light and dark pages. */
final class Chart {

    private static final Map<String, String> PROGRAMS = Map.of(
            Programs.BEST, "best SQL by hand",
            Programs.HOOKS, "this library, with hooks",
            Programs.ECLIPSELINK, "EclipseLink, tuned");

    private static final List<String> ORDER = List.of(Programs.BEST, Programs.HOOKS, Programs.ECLIPSELINK);

    private static final int WIDTH = 760;
    private static final int LEFT = 110;
    private static final int BAR = 12;
    private static final int GAP = 14;
    private static final double MOST = 3;
    private static final double SCALE = (WIDTH - LEFT - 70) / MOST;

    private final StringBuilder svg = new StringBuilder();
    private int y = 44;

    private Chart() {}

    /** Draws it. */
    static String of(List<Recording> recordings) {
        Chart chart = new Chart();
        chart.legend();
        for (Recording recording : recordings) {
            chart.draw(recording);
        }
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
            x += 190;
        }
    }

    private void draw(Recording recording) {
        int top = y + 22;
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"title\" x=\"8\" y=\"%d\">%s, %,d rows; hand-written JDBC = 1</text>%n",
                y + 12,
                recording.database().replaceAll("[^A-Za-z0-9. -]", ""),
                recording.rows()));
        y = top;
        recording.results().forEach(this::draw);
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\"/>%n",
                LEFT + SCALE,
                top - 4,
                y - GAP + 4));
        y += 6;
    }

    private void draw(Task task, Results results) {
        if (task.isFlush() || !results.has(Programs.JDBC)) {
            return;
        }
        svg.append(String.format(
                Locale.ROOT, "<text class=\"task\" x=\"%d\" y=\"%d\">%s</text>%n", LEFT - 8, y + BAR + 10, task));
        for (String program : ORDER) {
            if (results.has(program)) {
                bar(program, results.ratio(program, Programs.JDBC, Cost::wall));
            }
        }
        y += GAP;
    }

    private void bar(String program, Spread ratio) {
        double width = Math.min(ratio.median(), MOST) * SCALE;
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/><text x=\"%.1f\" y=\"%d\">%.2f</text>%n",
                program,
                LEFT,
                y,
                width,
                BAR,
                LEFT + width + 5,
                y + BAR - 2,
                ratio.median()));
        y += BAR + 2;
    }

    private String document() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" role="img"
                     aria-label="Time of each program divided by that of hand-written JDBC; the tables have the same numbers">
                <style>
                svg { background: #ffffff; }
                text { font: 12px sans-serif; fill: #24292f; }
                .title { font-weight: bold; }
                .task { text-anchor: end; }
                line { stroke: #57606a; stroke-dasharray: 4 3; }
                .best { fill: #8c959f; } .hooks { fill: #0969da; } .eclipselink { fill: #bf8700; }
                @media (prefers-color-scheme: dark) {
                svg { background: #0d1117; }
                text { fill: #e6edf3; }
                line { stroke: #8b949e; }
                .best { fill: #6e7681; } .hooks { fill: #58a6ff; } .eclipselink { fill: #d29922; }
                }
                </style>
                """.formatted(WIDTH, y + 8, WIDTH) + svg + "</svg>\n";
    }
}
