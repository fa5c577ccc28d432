package org.bulkhooks.console.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.bulkhooks.console.reading.SizeClass;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void findsTheExponentOfAPower() {
        Growth growth = Growth.of(sizes(100, 1.4, 10, 100, 1_000, 10_000));

        assertThat(growth.state()).isEqualTo(Growth.State.GROWS);
        assertThat(growth.exponent()).isCloseTo(1.4, within(.01));
        assertThat(growth.forTwice()).isCloseTo(2.64, within(.02));
        assertThat(growth.nanos(1_000)).isCloseTo(10_000 * Math.pow(1_000, 1.4), within(1e7));
    }

    @Test
    void marksFromThreeTenthsMoreThanTheRecords() {
        assertThat(Growth.of(sizes(10_000, 1.35, 10, 20, 50, 100, 200, 500, 1_000, 10_000))
                        .marked())
                .isTrue();
        assertThat(Growth.of(sizes(10_000, 1.25, 10, 20, 50, 100, 200, 500, 1_000, 10_000))
                        .marked())
                .isFalse();
        assertThat(Growth.of(sizes(5, 1, 10, 100, 1_000)).state()).isEqualTo(Growth.State.EVEN);
    }

    @Test
    void fewRunsMustBeSteeperThanMany() {
        Growth few = Growth.of(sizes(5, 1.5, 10, 100, 1_000));

        assertThat(few.state()).isEqualTo(Growth.State.UNSURE);
        assertThat(few.exponent()).isCloseTo(1.5, within(.01));
        assertThat(few.atLeast()).isCloseTo(1.5 - 3 / Math.sqrt(5 * 2) / Math.log(10), within(.01));
        assertThat(Growth.of(sizes(100, 1.5, 10, 100, 1_000)).marked()).isTrue();
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
    void timesThatAreNotOnTheLineAreNoGrowth() {
        List<SizeClass> sizes = List.of(
                size(10, 400, 1_000_000),
                size(20, 400, 900_000),
                size(50, 400, 50_000_000),
                size(100, 400, 60_000_000));

        assertThat(Growth.of(sizes).exponent()).isGreaterThan(1.9);
        assertThat(Growth.of(sizes).state()).isEqualTo(Growth.State.UNSURE);
    }

    @Test
    void shortTimesAreNoGrowth() {
        List<SizeClass> sizes = LongStream.of(10, 100, 1_000)
                .mapToObj(size -> size(size, 50, size * size * 49))
                .toList();

        assertThat(Growth.of(sizes).exponent()).isCloseTo(2, within(.01));
        assertThat(Growth.of(sizes).state()).isEqualTo(Growth.State.SHORT);
    }

    /** A call, an update of each record, and a machine that does other things too. */
    @Test
    void noiseIsNeverGrowth() {
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            long[] records = chosen(random);
            int runs = 5 + random.nextInt(random.nextBoolean() ? 5 : 200);
            double perRun = random.nextInt(3) * 2e6;
            double perRecord = Math.pow(10, 4 + 2 * random.nextDouble());

            List<SizeClass> sizes = measured(random, runs, noise(random), size -> perRun + perRecord * size, records);

            assertThat(Growth.of(sizes).marked()).as("seed %s: %s", seed, sizes).isFalse();
        }
    }

    @Test
    void squaresAreGrowthInSpiteOfNoise() {
        int found = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);

            List<SizeClass> sizes = measured(
                    random, 20, .5, size -> 1e6 + 1e4 * size * size, new long[] {10, 50, 100, 200, 500, 1_000});

            found += Growth.of(sizes).marked() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(990);
    }

    /** Three sizes have one degree of freedom: they tell if they are near to the line. */
    @Test
    void threeSizesTellSquares() {
        int found = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);

            List<SizeClass> sizes = measured(random, 100, .3, size -> 1e4 * size * size, new long[] {100, 500, 1_000});

            found += Growth.of(sizes).marked() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(990);
    }

    /** From the times of single runs, as an application counts them; one in a hundred waits for something else. */
    private static List<SizeClass> measured(
            Random random, int runs, double noise, LongToDoubleFunction nanos, long[] records) {
        List<SizeClass> sizes = new ArrayList<>();
        for (long size : records) {
            double sum = 0;
            for (int run = 0; run < runs; run++) {
                double pause = random.nextInt(100) == 0 ? -Math.log(1 - random.nextDouble()) * 20e6 : 0;
                sum += nanos.applyAsDouble(size) * Math.exp(noise * random.nextGaussian()) + pause;
            }
            sizes.add(new SizeClass(size, runs, runs * size, Math.round(sum), 0));
        }
        return sizes;
    }

    /** From none to that of times of which one in forty is seven times as long as usual. */
    private static double noise(Random random) {
        return random.nextDouble();
    }

    private static long[] chosen(Random random) {
        long[] all = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000};
        int from = random.nextInt(all.length - 2);
        return Arrays.copyOfRange(all, from, from + 3 + random.nextInt(all.length - from - 2));
    }

    private static SizeClass size(long records, long runs, long meanNanos) {
        return new SizeClass(records, runs, runs * records, runs * meanNanos, 0);
    }

    private static List<SizeClass> sizes(long runs, double exponent, long... records) {
        return LongStream.of(records)
                .mapToObj(size -> new SizeClass(
                        size, runs, runs * size, Math.round(runs * 10_000 * Math.pow((double) size, exponent)), 0))
                .toList();
    }
}
