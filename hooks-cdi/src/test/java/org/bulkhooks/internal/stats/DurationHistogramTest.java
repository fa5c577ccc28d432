package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DurationHistogramTest {

    private final DurationHistogram histogram = new DurationHistogram();

    @Test
    void boundsReachFromFiftyMicrosecondsToAMinuteInStepsOfAtMost28Percent() {
        long[] bounds = DurationHistogram.boundsNanos();

        assertThat(bounds[0]).isEqualTo(50_000);
        assertThat(bounds[bounds.length - 1]).isEqualTo(60_000_000_000L);
        for (int index = 1; index < bounds.length; index++) {
            assertThat((double) bounds[index] / bounds[index - 1]).isBetween(1.19, 1.281);
        }
    }

    @Test
    void boundsCannotBeChangedByReaders() {
        DurationHistogram.boundsNanos()[0] = 1;

        assertThat(DurationHistogram.boundsNanos()[0]).isEqualTo(50_000);
    }

    @Test
    void countsADurationInTheBucketWhoseBoundItReaches() {
        histogram.add(DurationHistogram.bucket(0));
        histogram.add(DurationHistogram.bucket(50_000));
        histogram.add(DurationHistogram.bucket(50_001));
        histogram.add(DurationHistogram.bucket(60_000_000_001L));

        long[] counts = histogram.counts();
        assertThat(counts[0]).isEqualTo(2);
        assertThat(counts[1]).isEqualTo(1);
        assertThat(counts[counts.length - 1]).isEqualTo(1);
        assertThat(counts).hasSize(DurationHistogram.boundsNanos().length + 1);
    }

    @Test
    void readsPercentilesAtMost28PercentAboveTheTrueOnes() {
        Random random = new Random(7);
        long[] durations = new long[5_000];
        for (int index = 0; index < durations.length; index++) {
            durations[index] = (long) Math.exp(Math.log(50_000) + random.nextDouble() * Math.log(1_000_000));
            histogram.add(DurationHistogram.bucket(durations[index]));
        }
        Arrays.sort(durations);
        long max = durations[durations.length - 1];

        for (double fraction : new double[] {0.01, 0.5, 0.95, 0.999, 1}) {
            long exact = durations[(int) Math.ceil(fraction * durations.length) - 1];
            assertThat(DurationHistogram.percentileNanos(histogram.counts(), fraction, max))
                    .isBetween(exact, (long) (exact * 1.2801));
        }
    }

    @Test
    void aPercentileIsNeverMoreThanTheMaximum() {
        histogram.add(DurationHistogram.bucket(51_000));

        assertThat(DurationHistogram.percentileNanos(histogram.counts(), 0.5, 51_000))
                .isEqualTo(51_000);
    }

    @Test
    void aPercentileAboveTheLastBoundIsTheMaximum() {
        histogram.add(DurationHistogram.bucket(90_000_000_000L));

        assertThat(DurationHistogram.percentileNanos(histogram.counts(), 0.95, 90_000_000_000L))
                .isEqualTo(90_000_000_000L);
    }

    @Test
    void aPercentileOfNothingIsZero() {
        assertThat(DurationHistogram.percentileNanos(histogram.counts(), 0.5, 0))
                .isZero();
    }
}
