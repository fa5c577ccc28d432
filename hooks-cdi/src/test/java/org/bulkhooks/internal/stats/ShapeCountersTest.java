package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bulkhooks.internal.stats.ShapeCounters.ShapeCount;
import org.junit.jupiter.api.Test;

class ShapeCountersTest {

    private final ShapeCounters counters = new ShapeCounters();

    @Test
    void countsExecutionsAndKeepsWhenTheLastWas() {
        counters.add("update a", 1_000);
        counters.add("delete a", 2_000);
        counters.add("update a", 5_000);
        counters.add("update a", 4_000); // of a thread that was slower

        assertThat(counters.byShape())
                .containsExactly(
                        Map.entry("delete a", new ShapeCount(1, 0, 2_000)),
                        Map.entry("update a", new ShapeCount(3, 0, 5_000)));
    }

    @Test
    void countsWhatHasNoRoomTogetherAndLosesNothing() {
        for (int shape = 0; shape < 1_000; shape++) {
            counters.add("shape " + shape, shape);
        }
        counters.add("shape 0", 7);

        assertThat(counters.byShape())
                .hasSize(ShapeCounters.CAPACITY + 1)
                .containsEntry("shape 0", new ShapeCount(2, 0, 7))
                .containsEntry(ShapeCounters.OTHER, new ShapeCount(950, 0, 999));
    }

    @Test
    void holdsItsBoundAndLosesNothingWhenManyThreadsCountAtOnce() throws InterruptedException, ExecutionException {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int of = thread;
                running.add(pool.submit(() -> {
                    for (int shape = 0; shape < 2_000; shape++) {
                        counters.add("shape " + of + "." + shape, shape);
                        counters.add("shared", shape);
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(counters.byShape()).hasSize(ShapeCounters.CAPACITY + 1);
        assertThat(counters.byShape().get("shared")).isEqualTo(new ShapeCount(16_000, 0, 1_999));
        assertThat(counters.byShape().values().stream()
                        .mapToLong(ShapeCount::executions)
                        .sum())
                .isEqualTo(32_000);
    }
}
