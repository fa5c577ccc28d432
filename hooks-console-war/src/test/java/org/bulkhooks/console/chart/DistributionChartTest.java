package org.bulkhooks.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.bulkhooks.console.reading.Histogram;
import org.junit.jupiter.api.Test;

class DistributionChartTest {

    private static final List<Long> BOUNDS = List.of(1_000L, 2_000L, 4_000L);

    @Test
    void drawsABarForEachBucketBetweenTheFirstAndTheLastWithRuns() {
        DistributionChart chart = DistributionChart.of(new Histogram(BOUNDS, List.of(0L, 10L, 5L, 0L)));

        assertThat(chart.bars()).hasSize(2);
        assertThat(chart.highest()).isEqualTo(10);
        Bar high = chart.bars().get(0);
        Bar low = chart.bars().get(1);
        assertThat(Double.parseDouble(high.height())).isEqualTo(2 * Double.parseDouble(low.height()));
        assertThat(Double.parseDouble(high.x())).isBetween(64.0, Double.parseDouble(low.x()));
        assertThat(Double.parseDouble(low.y()) + Double.parseDouble(low.height()))
                .isEqualTo(168);
    }

    @Test
    void saysInWordsWhatEachBarStandsFor() {
        DistributionChart chart = DistributionChart.of(new Histogram(BOUNDS, List.of(1L, 2L, 0L, 1_000L)));

        assertThat(chart.bars())
                .extracting(Bar::label)
                .containsExactly("1 run up to 1 µs", "2 runs of 1 µs to 2 µs", "1,000 runs above 4 µs");
    }

    @Test
    void marksTheBoundsOnItsAxisButNotTooMany() {
        DistributionChart chart = DistributionChart.of(new Histogram(BOUNDS, List.of(1L, 1L, 1L, 1L)));

        assertThat(chart.ticks()).extracting(Tick::label).containsExactly("1 µs", "2 µs", "4 µs");

        List<Long> many = LongStream.rangeClosed(1, 62).boxed().toList();
        List<Long> ones = Collections.nCopies(63, 1L);
        assertThat(DistributionChart.of(new Histogram(many, ones)).ticks()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void drawsNothingWithoutRuns() {
        assertThat(DistributionChart.of(new Histogram(BOUNDS, List.of(0L, 0L, 0L, 0L)))
                        .bars())
                .isEmpty();
    }
}
