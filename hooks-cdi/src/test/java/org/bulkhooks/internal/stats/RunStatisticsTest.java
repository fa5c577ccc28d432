package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.internal.stats.SampleHooks.CHECK;
import static org.bulkhooks.internal.stats.SampleHooks.MAIL;
import static org.bulkhooks.internal.stats.SampleHooks.run;

import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.SkipCause;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.junit.jupiter.api.Test;

class RunStatisticsTest {

    private final RunStatistics statistics = RunStatistics.of(SampleHooks.ALL, 64);
    private final StatisticsMXBean bean = new StatisticsBean(statistics, 1);

    @Test
    void addsUpTheRunsOfEachHookInCatalogOrder() {
        statistics.ran(run(CHECK, 10, 1_000, 400_000), List.of());
        statistics.ran(run(CHECK, 1, 3_000, 100_000), List.of());
        statistics.ran(run(CHECK, 2, 2_000, 100_000), List.of());
        statistics.ran(run(MAIL, 7, 4_000, 60_000), List.of());

        assertThat(bean.getRuns()).containsExactly(3, 1);
        assertThat(bean.getRecords()).containsExactly(13, 7);
        assertThat(bean.getTotalNanos()).containsExactly(600_000, 60_000);
        assertThat(bean.getSelfNanos()).containsExactly(300_000, 30_000);
        assertThat(bean.getMaxNanos()).containsExactly(400_000, 60_000);
        assertThat(bean.getP50Nanos()).containsExactly(100_000, 60_000);
        assertThat(bean.getP95Nanos()).containsExactly(400_000, 60_000);
        assertThat(bean.getLastRunMillis()).containsExactly(3_000, 4_000);
        assertThat(bean.getFailures()).containsExactly(0, 0);
        assertThat(Arrays.stream(bean.getHistogram()[0]).sum()).isEqualTo(3);
        assertThat(bean.getSizeClassRuns()[0]).startsWith(1, 1, 0, 1);
        assertThat(bean.getSizeClassRecords()[1]).startsWith(0, 0, 7, 0);
        assertThat(bean.getSizeClassNanos()[0]).startsWith(100_000, 100_000, 0, 400_000);
    }

    @Test
    void countsAFailureWithinTheOperationAsAVeto() {
        statistics.ran(run(CHECK, 1, 5_000, 60_000, IllegalStateException.class), List.of());
        statistics.ran(run(CHECK, 1, 6_000, 60_000), List.of());

        assertThat(bean.getRuns()).containsExactly(2, 0);
        assertThat(bean.getFailures()).containsExactly(1, 0);
        assertThat(bean.getVetoes()).containsExactly(1, 0);
        assertThat(bean.getLastFailureMillis()).containsExactly(5_000, 0);
        assertThat(bean.getLastFailureClasses()).containsExactly("java.lang.IllegalStateException", "");
    }

    @Test
    void aFailureAfterTheTransactionIsNoVeto() {
        statistics.ran(run(MAIL, 1, 5_000, 60_000, IllegalStateException.class), List.of());

        assertThat(bean.getFailures()).containsExactly(0, 1);
        assertThat(bean.getVetoes()).containsExactly(0, 0);
    }

    @Test
    void countsSkipsApartFromRuns() {
        statistics.skipped(MAIL, SkipCause.CONDITION, SampleHooks.class, 1);
        statistics.skipped(MAIL, SkipCause.CONDITION, SampleHooks.class, 1);

        assertThat(bean.getSkips()).containsExactly(0, 2);
        assertThat(bean.getRuns()).containsExactly(0, 0);
    }

    @Test
    void ignoresAHookThatItWasNotMadeFor() {
        Hook stranger = SampleHooks.hook(
                "stranger", HookEvent.AFTER_DELETE, SampleHooks.Customer.class, 1, TransactionPhase.IN_PROGRESS);

        statistics.ran(run(stranger, 1, 1, 1), List.of());
        statistics.skipped(stranger, SkipCause.CONDITION, SampleHooks.class, 1);

        assertThat(bean.getRuns()).containsExactly(0, 0);
        assertThat(bean.getSkips()).containsExactly(0, 0);
        assertThat(statistics.recentRuns(stranger.id())).isNull();
    }

    @Test
    void keepsTheLastRunsOfEachHookApart() {
        for (int run = 0; run < 1_000; run++) {
            statistics.ran(run(CHECK, run + 1, run, 1), List.of());
        }
        statistics.ran(run(MAIL, 7, 1, 1), List.of());

        assertThat(statistics.recentRuns(MAIL.id()))
                .extracting(HookRun::records)
                .containsExactly(7);
    }

    @Test
    void losesNothingWhenManyThreadsRecordAtOnce() throws InterruptedException, ExecutionException {
        int threads = 8;
        int runsOfEach = 20_000;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> record(runsOfEach)));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }

        long all = (long) threads * runsOfEach;
        assertThat(bean.getRuns()).containsExactly(all, 0);
        assertThat(bean.getRecords()).containsExactly(3 * all, 0);
        assertThat(bean.getTotalNanos()).containsExactly(70_000 * all, 0);
        assertThat(bean.getFailures()).containsExactly(all / 2, 0);
        assertThat(bean.getSkips()).containsExactly(0, all);
        assertThat(Arrays.stream(bean.getHistogram()[0]).sum()).isEqualTo(all);
        assertThat(bean.getSizeClassNanos()[0][1]).isEqualTo(70_000 * all);
        assertThat(statistics.recentRuns(CHECK.id())).hasSize(64);
    }

    private void record(int runs) {
        HookRun good = run(CHECK, 3, 1, 70_000);
        HookRun bad = run(CHECK, 3, 1, 70_000, IllegalStateException.class);
        for (int run = 0; run < runs; run++) {
            statistics.ran(run % 2 == 0 ? good : bad, List.of());
            statistics.skipped(MAIL, SkipCause.CONDITION, SampleHooks.class, 1);
        }
    }

    @Test
    void notingARunCostsLessThanAMicrosecond() {
        HookRun run = run(CHECK, 3, 1, 70_000);
        int calls = 50_000;
        long best = Long.MAX_VALUE; // of many rounds, so that a busy machine does not count
        for (int round = 0; round < 40; round++) {
            long begin = System.nanoTime();
            for (int call = 0; call < calls; call++) {
                statistics.ran(run, List.of());
            }
            best = Math.min(best, System.nanoTime() - begin);
        }

        assertThat(best / calls).isLessThan(1_000);
    }
}
