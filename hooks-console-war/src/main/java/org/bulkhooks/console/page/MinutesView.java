package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.chart.MinutesChart;
import org.bulkhooks.console.chart.MinutesTable;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.Series;
import org.bulkhooks.console.reading.Windows;
import org.bulkhooks.console.text.Texts;

/**
 * The last hour as three charts and a table.
 *
 * @param charts runs, failures, percentiles
 * @param table the same in rows of ten minutes
 */
public record MinutesView(List<Titled> charts, List<MinutesTable.Row> table) {

    private static final double MINUTE = 60_000;

    /** Makes the view with copies of the lists. */
    public MinutesView {
        charts = List.copyOf(charts);
        table = List.copyOf(table);
    }

    /**
     * A chart with its title.
     *
     * @param key tells it from the others of a page
     * @param title what it shows
     * @param now the present number
     * @param bad whether that is bad
     * @param chart the drawing
     */
    public record Titled(String key, String title, String now, boolean bad, MinutesChart chart) {}

    /**
     * Draws it.
     *
     * @param minutes the numbers, which must be known
     * @param usualNanos the usual percentile, or 0
     * @param frame of all three; the last of those that stand below each other has the labels of the axis of time
     * @param below whether they stand below each other
     * @param now in milliseconds since the epoch
     */
    static MinutesView of(Windows minutes, long usualNanos, MinutesChart.Frame frame, boolean below, long now) {
        MinutesChart.Frame upper = below ? frame.with(false) : frame;
        long failures = rate(minutes.failures(), frame.lastMillis(), now);
        long p95 = lastKnown(minutes.p95Nanos());
        return new MinutesView(
                List.of(
                        new Titled(
                                "runs",
                                Texts.of("chart.runs.title"),
                                Texts.of("chart.now", Show.count(rate(minutes.runs(), frame.lastMillis(), now))),
                                false,
                                MinutesChart.ofRuns(minutes.runs(), upper)),
                        new Titled(
                                "failures",
                                Texts.of("chart.failures.title"),
                                Texts.of("chart.now", Show.count(failures)),
                                failures > 0,
                                MinutesChart.ofFailures(minutes.failures(), upper)),
                        new Titled(
                                "p95",
                                Texts.of("chart.p95.title"),
                                p95 == 0 ? "" : Texts.of("chart.now", Show.duration(p95)),
                                false,
                                MinutesChart.ofPercentiles(minutes.p95Nanos(), usualNanos, frame))),
                MinutesTable.of(minutes, frame.lastMillis()));
    }

    /** Returns how many there are a minute, over the running minute and the one before it. */
    static long rate(Series series, long lastMillis, long now) {
        double running = Math.min(1, Math.max(0, (now - lastMillis) / MINUTE));
        return Math.round(series.sum(2) / (1 + running));
    }

    private static long lastKnown(Series nanos) {
        int last = nanos.size() - 1;
        return nanos.at(last) > 0 ? nanos.at(last) : nanos.at(last - 1);
    }
}
