package org.bulkhooks.console.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bulkhooks.console.reading.SizeClass;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void findsTheExponentOfAPower() {
        Growth growth = Growth.of(sizes(5, 1.4, 10, 100, 1_000, 10_000));

        assertThat(growth.state()).isEqualTo(Growth.State.GROWS);
        assertThat(growth.exponent()).isCloseTo(1.4, within(.01));
        assertThat(growth.forTwice()).isCloseTo(2.64, within(.02));
        assertThat(growth.nanos(1_000)).isCloseTo(10_000 * Math.pow(1_000, 1.4), within(1e7));
    }

    @Test
    void marksFromThreeTenthsMoreThanTheRecords() {
        assertThat(Growth.of(sizes(5, 1.31, 10, 100, 1_000)).marked()).isTrue();
        assertThat(Growth.of(sizes(5, 1.25, 10, 100, 1_000)).marked()).isFalse();
        assertThat(Growth.of(sizes(5, 1, 10, 100, 1_000)).state()).isEqualTo(Growth.State.EVEN);
    }

    @Test
    void needsThreeSizesWithFiveRunsEach() {
        assertThat(Growth.of(sizes(4, 2, 10, 100, 1_000)).state()).isEqualTo(Growth.State.NOT_ENOUGH);
        List<SizeClass> two = new ArrayList<>(sizes(5, 2, 10, 100));
        two.addAll(sizes(4, 2, 1_000));

        assertThat(Growth.of(two).state()).isEqualTo(Growth.State.NOT_ENOUGH);
        assertThat(Growth.of(two).sizes()).isEqualTo(2);
    }

    @Test
    void theTimeThatACallTakesAnywayDoesNotHideTheGrowthOfLargeOnes() {
        List<SizeClass> sizes = LongStream.of(1, 2, 5, 10, 100, 200, 500, 1_000)
                .mapToObj(size -> new SizeClass(size, 50, 50 * size, 50 * (1_000_000 + size * size * 100), 0))
                .toList();

        assertThat(Growth.of(sizes).marked()).isTrue();
        assertThat(Growth.of(sizes).from()).isGreaterThan(10);
    }

    @Test
    void timesThatVaryAreNoGrowth() {
        List<SizeClass> sizes = List.of(
                new SizeClass(10, 5, 50, 5_000, 0),
                new SizeClass(20, 5, 100, 5_000_000, 0),
                new SizeClass(50, 5, 250, 4_000, 0),
                new SizeClass(100, 5, 500, 9_000_000, 0));

        assertThat(Growth.of(sizes).state()).isEqualTo(Growth.State.EVEN);
    }

    @Test
    void timesOfMicrosecondsAreNoGrowth() {
        List<SizeClass> sizes = LongStream.of(10, 100, 1_000)
                .mapToObj(size -> new SizeClass(size, 5, 5 * size, 5 * size * size * 9, 0))
                .toList();

        assertThat(Growth.of(sizes).exponent()).isCloseTo(2, within(.01));
        assertThat(Growth.of(sizes).state()).isEqualTo(Growth.State.EVEN);
    }

    private static List<SizeClass> sizes(long runs, double exponent, long... records) {
        return LongStream.of(records)
                .mapToObj(size -> new SizeClass(
                        size, runs, runs * size, Math.round(runs * 10_000 * Math.pow((double) size, exponent)), 0))
                .toList();
    }
}
