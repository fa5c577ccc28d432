package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.bulkhooks.internal.stats.ThrownCounters.Thrown;
import org.junit.jupiter.api.Test;

class ThrownCountersTest {

    private final ThrownCounters counters = new ThrownCounters();

    @Test
    void keepsTheFirstAndTheLastOfEachClassWhateverTheOrderTheyEndIn() {
        counters.add("B", false, 2_000, "second");
        counters.add("A", true, 9_000, "rule");
        counters.add("B", false, 3_000, "third");
        counters.add("B", false, 1_000, "first");

        assertThat(counters.byClass())
                .containsExactly(
                        new Thrown("A", true, 1, 9_000, 9_000, "rule"),
                        new Thrown("B", false, 3, 1_000, 3_000, "third"));
    }

    @Test
    void countsWhatHasNoRoomTogetherWithExpectedOnesApart() {
        for (int number = 0; number < ThrownCounters.CAPACITY; number++) {
            counters.add("C" + number, false, 1, "");
        }
        counters.add("D", false, 2, "d");
        counters.add("E", false, 3, "e");
        counters.add("F", true, 4, "f");
        counters.add("C0", false, 5, "");

        assertThat(counters.byClass())
                .hasSize(ThrownCounters.CAPACITY + 2)
                .contains(
                        new Thrown("C0", false, 2, 1, 5, ""),
                        new Thrown(ThrownCounters.OTHER, false, 2, 2, 3, "e"),
                        new Thrown(ThrownCounters.OTHER, true, 1, 4, 4, "f"));
    }
}
