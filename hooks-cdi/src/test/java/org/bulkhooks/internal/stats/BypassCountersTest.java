package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.stats.BypassCounters.BypassCount;
import org.bulkhooks.internal.stats.BypassCounters.BypassedCall;
import org.junit.jupiter.api.Test;

class BypassCountersTest {

    private final BypassCounters counters = new BypassCounters();

    private static BypassedCall call(int records) {
        return call(1_000, records);
    }

    private static BypassedCall call(long millis, int records) {
        return new BypassedCall(millis, SampleHooks.Account.class, ChangeType.UPDATE, records);
    }

    @Test
    void countsCallsAndRecordsByReason() {
        counters.add("night", call(3));
        counters.add("migration", call(10));
        counters.add("night", call(4));

        assertThat(counters.byReason())
                .containsExactly(
                        Map.entry("migration", new BypassCount(1, 10, call(10))),
                        Map.entry("night", new BypassCount(2, 7, call(4))));
        assertThat(counters.calls()).isEqualTo(3);
        assertThat(counters.records()).isEqualTo(17);
    }

    @Test
    void countsWhatHasNoRoomTogetherAndLosesNothing() {
        for (int reason = 0; reason < 1_000; reason++) {
            counters.add("reason " + reason, call(2));
        }
        counters.add("reason 0", call(1));

        assertThat(counters.byReason())
                .hasSize(BypassCounters.CAPACITY + 1)
                .containsEntry("reason 0", new BypassCount(2, 3, call(1)))
                .containsEntry(BypassCounters.OTHER, new BypassCount(950, 1_900, call(2)));
        assertThat(counters.calls()).isEqualTo(1_001);
    }

    @Test
    void addsAReasonThatIsCalledLikeTheOthersToThem() {
        counters.add(BypassCounters.OTHER, call(1));
        for (int reason = 0; reason < BypassCounters.CAPACITY; reason++) {
            counters.add("reason " + reason, call(1));
        }

        assertThat(counters.byReason())
                .hasSize(BypassCounters.CAPACITY)
                .containsEntry(BypassCounters.OTHER, new BypassCount(2, 2, call(1)));
    }

    @Test
    void keepsTheLastCallOfEachReason() {
        BypassedCall atTheEnd = new BypassedCall(3_000, SampleHooks.Customer.class, null, 1);
        counters.add("night", call(1_000, 5));
        counters.add("night", call(2_000, 7));
        counters.add("migration", atTheEnd);

        assertThat(counters.byReason())
                .containsEntry("night", new BypassCount(2, 12, call(2_000, 7)))
                .containsEntry("migration", new BypassCount(1, 1, atTheEnd));
    }

    @Test
    void keepsTheLastCallOfAllThatHaveNoRoom() {
        counters.add(BypassCounters.OTHER, call(9_000, 1));
        for (int reason = 0; reason < BypassCounters.CAPACITY; reason++) {
            counters.add("reason " + reason, call(8_000, 2));
        }

        assertThat(counters.byReason()).containsEntry(BypassCounters.OTHER, new BypassCount(2, 3, call(9_000, 1)));
    }

    @Test
    void cutsALongReason() {
        counters.add("x".repeat(5_000), call(1));
        counters.add("x".repeat(6_000), call(1));

        assertThat(counters.byReason()).containsOnlyKeys("x".repeat(BypassCounters.MAX_LENGTH));
    }

    @Test
    void holdsItsBoundAndLosesNothingWhenManyThreadsCountAtOnce() throws InterruptedException, ExecutionException {
        int threads = 8;
        int reasons = 2_000;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int of = thread;
                running.add(pool.submit(() -> {
                    for (int reason = 0; reason < reasons; reason++) {
                        counters.add("reason " + of + "." + reason, call(3));
                        counters.add("shared", call(1));
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(counters.byReason()).hasSize(BypassCounters.CAPACITY + 1);
        assertThat(counters.byReason().get("shared")).isEqualTo(new BypassCount(16_000, 16_000, call(1)));
        assertThat(counters.calls()).isEqualTo(32_000);
        assertThat(counters.records()).isEqualTo(64_000);
    }
}
