package org.bulkhooks.console.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.bulkhooks.console.reading.SizeClass;
import org.junit.jupiter.api.Test;

class QueriesTest {

    @Test
    void oneQueryForEachRecordIsMarked() {
        Queries queries = Queries.of(sizes(1, 1, 10, 100, 1_000));

        assertThat(queries.state()).isEqualTo(Queries.State.PER_RECORD);
        assertThat(queries.perRecord()).isCloseTo(1, within(.001));
        assertThat(queries.base()).isCloseTo(1, within(.001));
        assertThat(queries.fit()).isCloseTo(1, within(.001));
    }

    @Test
    void halfAQueryForEachRecordIsMarkedAndLessIsNot() {
        assertThat(Queries.of(sizes(0, .5, 10, 100, 1_000)).marked()).isTrue();
        assertThat(Queries.of(sizes(0, .49, 10, 100, 1_000)).marked()).isFalse();
    }

    @Test
    void twoQueriesWhateverTheRecordsAreBulk() {
        Queries queries = Queries.of(sizes(2, 0, 10, 100, 1_000));

        assertThat(queries.state()).isEqualTo(Queries.State.BULK);
        assertThat(queries.base()).isCloseTo(2, within(.001));
    }

    @Test
    void twoSizesSayNothing() {
        assertThat(Queries.of(sizes(1, 1, 10, 1_000)).state()).isEqualTo(Queries.State.NOT_ENOUGH);
    }

    @Test
    void sizesWithinAFactorOfTenSayNothing() {
        assertThat(Queries.of(sizes(1, 1, 10, 50, 99)).state()).isEqualTo(Queries.State.NOT_ENOUGH);
        assertThat(Queries.of(sizes(1, 1, 10, 50, 100)).marked()).isTrue();
    }

    @Test
    void whatIsNoLineIsNotMarked() {
        List<SizeClass> scattered = List.of(
                new SizeClass(1, 1, 10, 0, 500), new SizeClass(2, 1, 100, 0, 0), new SizeClass(3, 1, 1_000, 0, 700));

        assertThat(Queries.of(scattered).fit()).isLessThan(.9);
        assertThat(Queries.of(scattered).marked()).isFalse();
    }

    @Test
    void anOlderLibraryDoesNotTell() {
        assertThat(Queries.of(List.of(new SizeClass(1, 1, 10, 0, -1))).state()).isEqualTo(Queries.State.UNKNOWN);
    }

    /** Sizes with three runs each. */
    private static List<SizeClass> sizes(double base, double perRecord, long... records) {
        return LongStream.of(records)
                .mapToObj(size -> new SizeClass(size, 3, 3 * size, 0, Math.round(3 * (base + perRecord * size))))
                .toList();
    }
}
