package org.bulkhooks.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.bulkhooks.console.reading.Series;
import org.bulkhooks.console.reading.Windows;
import org.junit.jupiter.api.Test;

class MinutesChartTest {

    private static final long LAST = Instant.parse("2026-11-30T03:07:00Z").toEpochMilli();
    private static final long SINCE = Instant.parse("2026-11-30T02:41:00Z").toEpochMilli();
    private static final MinutesChart.Frame FRAME = new MinutesChart.Frame(LAST, 98, true, SINCE);

    @Test
    void drawsRunsAsStepsAndSaysWhatIsSeen() {
        MinutesChart chart = MinutesChart.ofRuns(series(100, 30, 321), FRAME);

        assertThat(chart.path()).isEqualTo("M0 100V75H30V19.8H60V100Z");
        assertThat(chart.levels()).containsExactly(new Tick("6", "400"), new Tick("55", "200"), new Tick("104", "0"));
        assertThat(chart.sentence()).isEqualTo("Runs a minute from 02:08 to 03:07: 12,630 in all, 321 at most.");
        assertThat(chart.height()).isEqualTo(126);
    }

    @Test
    void marksTheQuartersOfAnHourAndWhenFailingBegan() {
        MinutesChart chart = MinutesChart.ofFailures(series(0, 33, 63), FRAME);

        assertThat(chart.times()).extracting(Tick::label).containsExactly("02:15", "02:30", "02:45", "03:00");
        assertThat(chart.times().get(0).at()).isEqualTo("11.7%");
        assertThat(chart.since()).containsExactly(new Tick("55%", "first at 02:41"));
        assertThat(chart.since().get(0).early()).isFalse();
        assertThat(chart.sentence())
                .isEqualTo("Failures a minute from 02:08 to 03:07: 1,701 in all, 63 at most, the first at 02:41.");
    }

    @Test
    void failingThatBeganBeforeTheHourHasNoMark() {
        MinutesChart.Frame frame = new MinutesChart.Frame(LAST, 98, false, LAST - 2 * 3_600_000L);

        MinutesChart chart = MinutesChart.ofFailures(series(1, 30, 1), frame);

        assertThat(chart.since()).isEmpty();
        assertThat(chart.times()).isEmpty();
        assertThat(chart.height()).isEqualTo(108);
    }

    @Test
    void aPercentileHasAGapInMinutesWithoutRuns() {
        long[] nanos = new long[60];
        nanos[0] = 100_000_000;
        nanos[1] = 50_000_000;
        nanos[3] = 100_000_000;

        MinutesChart chart = MinutesChart.ofPercentiles(Series.of(nanos), 50_000_000, FRAME);

        assertThat(chart.path()).isEqualTo("M0.5 0L1.5 50M3.2 0h.6");
        assertThat(chart.usual()).containsExactly(new Tick("55", "usual 50 ms"));
        assertThat(chart.sentence())
                .isEqualTo("Ninety-fifth percentile of the time of a run from 02:08 to 03:07: 50 ms to 100 ms. "
                        + "Usual since the start: 50 ms.");
    }

    @Test
    void anHourWithoutRunsSaysSo() {
        assertThat(MinutesChart.ofRuns(series(0, 30, 0), FRAME).sentence())
                .isEqualTo("Runs a minute from 02:08 to 03:07: none.");
        assertThat(MinutesChart.ofPercentiles(series(0, 30, 0), 0, FRAME).sentence())
                .endsWith("there were no runs.");
    }

    @Test
    void theTableHasSixRowsOfTenMinutes() {
        Windows minutes = new Windows(
                series(1, 30, 2), Series.NONE, series(0, 30, 1), Series.NONE, series(0, 30, 1_000_000), Series.NONE);

        assertThat(MinutesTable.of(minutes, LAST))
                .hasSize(6)
                .startsWith(new MinutesTable.Row("02:08", "10", "0", "–"))
                .endsWith(new MinutesTable.Row("02:58", "20", "10", "1 ms"));
    }

    @Test
    void aSparklineIsScaledToItselfAndShowsWhatFailed() {
        Windows minutes =
                new Windows(series(1, 30, 4), Series.NONE, series(0, 30, 4), Series.NONE, Series.NONE, Series.NONE);

        assertThat(Sparkline.of(minutes)).isEqualTo(new Sparkline("M0 20V14H30V0H60V20Z", "M0 20H30V0H60V20Z"));
        assertThat(Sparkline.of(Windows.NONE)).isEqualTo(new Sparkline("", ""));
    }

    @Test
    void whatIsNotNothingIsSeen() {
        Windows minutes =
                new Windows(series(1_000, 30, 1), Series.NONE, Series.NONE, Series.NONE, Series.NONE, Series.NONE);

        assertThat(Sparkline.of(minutes).runs()).isEqualTo("M0 20V0H30V18H60V20Z");
    }

    /** One number before a minute, another from it on. */
    private static Series series(long before, int from, long after) {
        long[] values = new long[60];
        Arrays.fill(values, 0, from, before);
        Arrays.fill(values, from, 60, after);
        return Series.of(values);
    }
}
