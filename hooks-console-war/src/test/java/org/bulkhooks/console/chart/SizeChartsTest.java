package org.bulkhooks.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.bulkhooks.console.finding.Growth;
import org.bulkhooks.console.finding.Queries;
import org.bulkhooks.console.reading.Histogram;
import org.bulkhooks.console.reading.SizeClass;
import org.junit.jupiter.api.Test;

class SizeChartsTest {

    @Test
    void drawsTheGrowthWithItsPrediction() {
        List<SizeClass> sizes = sizes(2, 10, 100, 1_000);
        GrowthChart chart = GrowthChart.of(sizes, Growth.of(sizes));

        assertThat(chart.across()).extracting(Tick::label).containsExactly("1", "10", "100", "1,000", "10k");
        assertThat(chart.dots()).extracting(Dot::x).containsExactly("25%", "50%", "75%");
        assertThat(chart.dots().get(0).label()).isEqualTo("10 records: 100 µs on average, 5 runs");
        assertThat(chart.fit()).hasSize(1);
        assertThat(chart.fit().get(0).x2()).isEqualTo("75%");
        assertThat(chart.predicted()).extracting(Dot::label).containsExactly("predicted 100 s");
        assertThat(chart.exponent()).extracting(Dot::label).containsExactly("n^2.0");
        assertThat(chart.sentence()).endsWith("from 10 to 1,000 records: a straight line of slope 2.0.");
    }

    @Test
    void drawsNoLineWhereThereIsNotEnoughData() {
        List<SizeClass> sizes = sizes(1, 10, 100);
        GrowthChart chart = GrowthChart.of(sizes, Growth.of(sizes));

        assertThat(chart.dots()).hasSize(2);
        assertThat(chart.fit()).isEmpty();
        assertThat(chart.predicted()).isEmpty();
        assertThat(chart.across()).extracting(Tick::label).containsExactly("1", "10", "100");
    }

    @Test
    void drawsTheQueriesWithWhatTheyWouldBeInBulk() {
        QueriesChart chart = QueriesChart.of(Queries.of(sizes(1, 10, 100, 10_000)));

        assertThat(chart.across()).extracting(Tick::label).containsExactly("0", "2,500", "5,000", "7,500", "10,000");
        assertThat(chart.levels()).extracting(Tick::label).containsExactly("12,000", "9,000", "6,000", "3,000", "0");
        assertThat(chart.formula()).extracting(Dot::label).containsExactly("1 + 1.00 × records");
        assertThat(chart.bulk()).extracting(Tick::label).containsExactly("in bulk it would be 2 queries");
        assertThat(chart.dots().get(2).label()).isEqualTo("10,000 records: 10,001 queries");
    }

    @Test
    void putsFineBucketsTogetherAndLeavesOutTheEmptyEnds() {
        Histogram histogram = new Histogram(
                List.of(50_000L, 63_096L, 79_433L, 100_000L, 125_893L, 199_526L, 251_189L, 316_228L, 501_187L),
                List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 0L, 0L, 0L),
                true);

        DurationsChart chart = DurationsChart.of(histogram);

        assertThat(chart.bars()).extracting(DurationsChart.Bar::bound).containsExactly("100 µs", "250 µs");
        assertThat(chart.bars()).extracting(DurationsChart.Bar::runs).containsExactly("6", "15");
        assertThat(chart.levels()).extracting(Tick::label).containsExactly("16", "8", "0");
        assertThat(chart.sentence()).isEqualTo("Runs by duration, from 100 µs to 250 µs: most took up to 250 µs.");
    }

    @Test
    void whatIsLongerThanAllBoundsIsTheLastBar() {
        DurationsChart chart = DurationsChart.of(new Histogram(List.of(1_000_000L), List.of(1L, 1L), true));

        assertThat(chart.bars())
                .extracting(DurationsChart.Bar::label)
                .containsExactly("up to 1 ms: one run", "more than 1 ms: one run");
    }

    @Test
    void aHistogramWithoutRunsHasNoBars() {
        assertThat(DurationsChart.of(new Histogram(List.of(10L), List.of(0L, 0L), true))
                        .bars())
                .isEmpty();
    }

    private static List<SizeClass> sizes(double exponent, long... records) {
        return LongStream.of(records)
                .mapToObj(size -> new SizeClass(
                        size, 5, 5 * size, Math.round(5 * 1_000 * Math.pow((double) size, exponent)), 5 * (1 + size)))
                .toList();
    }
}
