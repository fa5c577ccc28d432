package org.bulkhooks.console.chart;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.Windows;

/** The last hour as a table: six rows of ten minutes. */
public final class MinutesTable {

    private static final int ROW = 10;

    private MinutesTable() {}

    /**
     * A row.
     *
     * @param from when it begins
     * @param runs how many calls
     * @param failures how many failed
     * @param p95 the highest percentile of its minutes
     */
    public record Row(String from, String runs, String failures, String p95) {}

    /**
     * Makes the rows, the oldest first.
     *
     * @param lastMillis begin of the last minute
     */
    public static List<Row> of(Windows minutes, long lastMillis) {
        List<Row> rows = new ArrayList<>();
        int size = minutes.runs().size();
        for (int from = 0; from < size; from += ROW) {
            int to = Math.min(size, from + ROW);
            long p95 = minutes.p95Nanos().max(from, to);
            rows.add(new Row(
                    Show.minute(lastMillis - (size - 1 - from) * 60_000L),
                    Show.count(minutes.runs().sum(from, to)),
                    Show.count(minutes.failures().sum(from, to)),
                    p95 == 0 ? "–" : Show.duration(p95)));
        }
        return rows;
    }
}
