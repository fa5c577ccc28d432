package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.internal.dispatch.HookRun;
import org.junit.jupiter.api.Test;

class RecentRunsTest {

    private static final int CAPACITY = 64;

    private final RecentRuns recent = new RecentRuns(CAPACITY);

    @Test
    void returnsTheRunThatBeganLastFirst() {
        recent.add(SampleHooks.run(SampleHooks.CHECK, 1, 2_000, 5));
        recent.add(SampleHooks.run(SampleHooks.CHECK, 1, 3_000, 5));
        recent.add(SampleHooks.run(SampleHooks.CHECK, 1, 1_000, 5));

        assertThat(recent.newestFirst()).extracting(HookRun::startedAtMillis).containsExactly(3_000L, 2_000L, 1_000L);
    }

    @Test
    void forgetsTheOldestRunsWhenItIsFull() {
        for (int run = 0; run < CAPACITY + 10; run++) {
            recent.add(SampleHooks.run(SampleHooks.CHECK, run, run, 5));
        }

        List<HookRun> kept = recent.newestFirst();
        assertThat(kept).hasSize(CAPACITY);
        assertThat(kept.get(0).records()).isEqualTo(CAPACITY + 9);
        assertThat(kept.get(CAPACITY - 1).records()).isEqualTo(10);
    }

    @Test
    void hasNoRunsAtFirst() {
        assertThat(recent.newestFirst()).isEmpty();
    }
}
