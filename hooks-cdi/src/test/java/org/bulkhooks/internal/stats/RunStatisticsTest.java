package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.internal.stats.SampleHooks.CHECK;
import static org.bulkhooks.internal.stats.SampleHooks.MAIL;
import static org.bulkhooks.internal.stats.SampleHooks.run;

import com.sun.management.ThreadMXBean;
import jakarta.enterprise.event.TransactionPhase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.AttributeNotFoundException;
import javax.management.MBeanAttributeInfo;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.RunListener;
import org.bulkhooks.internal.dispatch.SkipCause;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.spi.NativeSqlWrite;
import org.bulkhooks.spi.OperationKind;
import org.junit.jupiter.api.Test;

class RunStatisticsTest {

    private final AtomicLong clock = new AtomicLong(1_000_000_000);
    private final RunStatistics statistics = RunStatistics.on(SampleHooks.ALL, HookNumbers.ALL, 64, clock::get);
    private final OpenBean<RunStatistics> bean = StatisticsBean.of(statistics, 1);

    @Test
    void addsUpTheRunsOfEachHookInCatalogOrder() throws AttributeNotFoundException {
        statistics.ran(run(CHECK, 10, 1_000, 400_000), List.of());
        statistics.ran(run(CHECK, 1, 3_000, 100_000), List.of());
        statistics.ran(run(CHECK, 2, 2_000, 100_000), List.of());
        statistics.ran(run(MAIL, 7, 4_000, 60_000), List.of());

        assertThat(numbers("Runs")).containsExactly(3, 1);
        assertThat(numbers("Records")).containsExactly(13, 7);
        assertThat(numbers("TotalNanos")).containsExactly(600_000, 60_000);
        assertThat(numbers("SelfNanos")).containsExactly(300_000, 30_000);
        assertThat(numbers("MaxNanos")).containsExactly(400_000, 60_000);
        assertThat(numbers("P50Nanos")).containsExactly(100_000, 60_000);
        assertThat(numbers("P95Nanos")).containsExactly(400_000, 60_000);
        assertThat(numbers("LastRunMillis")).containsExactly(3_000, 4_000);
        assertThat(numbers("Failures")).containsExactly(0, 0);
        assertThat(Arrays.stream(lists("Histogram")[0]).sum()).isEqualTo(3);
        assertThat(lists("SizeClassRuns")[0]).startsWith(1, 1, 0, 1);
        assertThat(lists("SizeClassRecords")[1]).startsWith(0, 0, 7, 0);
        assertThat(lists("SizeClassNanos")[0]).startsWith(100_000, 100_000, 0, 400_000);
        assertThat(lists("SizeClassStatements")[0]).startsWith(4, 4, 0, 4);
        assertThat(numbers("LastSuccessMillis")).containsExactly(3_000, 4_000);
    }

    @Test
    void countsAFailureWithinTheOperationAsAVeto() throws AttributeNotFoundException {
        statistics.ran(run(CHECK, 1, 5_000, 60_000, IllegalStateException.class), List.of());
        statistics.ran(run(CHECK, 1, 6_000, 60_000), List.of());

        assertThat(numbers("Runs")).containsExactly(2, 0);
        assertThat(numbers("Failures")).containsExactly(1, 0);
        assertThat(numbers("Vetoes")).containsExactly(1, 0);
        assertThat(numbers("LastFailureMillis")).containsExactly(5_000, 0);
        assertThat(texts("LastFailureClasses")).containsExactly("java.lang.IllegalStateException", "");
    }

    @Test
    void aFailureAfterTheTransactionIsNoVeto() throws AttributeNotFoundException {
        statistics.ran(run(MAIL, 1, 5_000, 60_000, IllegalStateException.class), List.of());

        assertThat(numbers("Failures")).containsExactly(0, 1);
        assertThat(numbers("Vetoes")).containsExactly(0, 0);
    }

    @Test
    void countsAnExpectedVetoApartFromFailures() throws AttributeNotFoundException {
        statistics.ran(run(CHECK, 1, 5_000, 60_000, IllegalStateException.class), List.of());
        statistics.ran(run(CHECK, 1, 6_000, 60_000, RecordsRejectedException.class), List.of());
        statistics.ran(run(MAIL, 1, 7_000, 60_000, RecordsRejectedException.class), List.of());

        assertThat(numbers("Runs")).containsExactly(2, 1);
        assertThat(numbers("ExpectedVetoes")).containsExactly(1, 1);
        assertThat(numbers("Failures")).containsExactly(1, 0);
        assertThat(numbers("Vetoes")).containsExactly(1, 0);
        assertThat(numbers("LastFailureMillis")).containsExactly(5_000, 0);
        assertThat(texts("LastFailureClasses")).containsExactly("java.lang.IllegalStateException", "");
    }

    @Test
    void aHookFailsSinceTheFirstFailureAfterItsLastSuccess() throws AttributeNotFoundException {
        statistics.ran(run(CHECK, 1, 1_000, 1, IllegalStateException.class), List.of());
        statistics.ran(run(CHECK, 1, 2_000, 1), List.of());
        assertThat(numbers("FailingSinceMillis")).containsExactly(0, 0);
        assertThat(numbers("FailuresSinceSuccess")).containsExactly(0, 0);

        statistics.ran(run(CHECK, 1, 3_000, 1, IllegalStateException.class), List.of());
        statistics.ran(run(CHECK, 1, 4_000, 1, IllegalArgumentException.class), List.of());

        assertThat(numbers("LastSuccessMillis")).containsExactly(2_000, 0);
        assertThat(numbers("FailingSinceMillis")).containsExactly(3_000, 0);
        assertThat(numbers("FailuresSinceSuccess")).containsExactly(2, 0);
    }

    @Test
    void anExpectedVetoIsNoFailureAndEndsFailing() throws AttributeNotFoundException {
        statistics.ran(run(CHECK, 1, 1_000, 1, IllegalStateException.class), List.of());
        statistics.ran(run(CHECK, 1, 2_000, 1, RecordsRejectedException.class), List.of());

        assertThat(numbers("LastSuccessMillis")).containsExactly(2_000, 0);
        assertThat(numbers("FailingSinceMillis")).containsExactly(0, 0);
    }

    @Test
    void onlyFailuresAfterTheCompletionMissRecords() throws AttributeNotFoundException {
        statistics.ran(run(CHECK, 5, 1_000, 1, IllegalStateException.class), List.of());
        statistics.ran(run(MAIL, 7, 1_000, 1, IllegalStateException.class), List.of());
        statistics.ran(run(MAIL, 11, 1_000, 1), List.of());
        statistics.ran(run(MAIL, 13, 1_000, 1, RecordsRejectedException.class), List.of());

        assertThat(numbers("MissedRecords")).containsExactly(0, 7);
    }

    @Test
    void beginsAnewWhenItIsCleared() throws AttributeNotFoundException {
        assertThat(bean.getAttribute("SinceMillis")).isEqualTo(1_000_000_000L);
        statistics.ran(run(CHECK, 5, 1_000, 1, IllegalStateException.class), List.of());
        statistics.skipped(MAIL, SkipCause.CONDITION, SampleHooks.class, 1);
        statistics.bypassed(MAIL, Bypass.allHooks("test"), SampleHooks.class, ChangeType.UPDATE, 1);
        statistics.bypassedByNativeSql(new NativeSqlWrite("bank", SampleHooks.Account.class, "ACCOUNT", "a"));
        statistics.wrote(OperationKind.FLUSH, SampleHooks.Account.class, ChangeType.UPDATE, 3);
        statistics.ofDryRuns().ran(run(CHECK, 5, 1_000, 1), List.of());
        clock.set(1_000_005_000);

        statistics.clear();

        assertThat(bean.getAttribute("SinceMillis")).isEqualTo(1_000_005_000L);
        OpenBean<RunStatistics> unused =
                StatisticsBean.of(RunStatistics.on(SampleHooks.ALL, HookNumbers.ALL, 64, clock::get), 1);
        for (MBeanAttributeInfo attribute : unused.getMBeanInfo().getAttributes()) {
            assertThat(bean.getAttribute(attribute.getName()))
                    .as(attribute.getName())
                    .isEqualTo(unused.getAttribute(attribute.getName()));
        }
        assertThat(statistics.recentRuns(CHECK.id())).isEmpty();
        RunListener dry = statistics.ofDryRuns();
        statistics.clear();
        dry.ran(run(CHECK, 5, 1_000, 1), List.of());
        statistics.ran(run(CHECK, 5, 1_000, 1), List.of());
        assertThat(numbers("DryRuns")).containsExactly(1, 0);
        assertThat(numbers("Runs")).containsExactly(1, 0);
    }

    @Test
    void countsSkipsApartFromRuns() throws AttributeNotFoundException {
        statistics.skipped(MAIL, SkipCause.CONDITION, SampleHooks.class, 1);
        statistics.skipped(MAIL, SkipCause.CONDITION, SampleHooks.class, 1);

        assertThat(numbers("Skips")).containsExactly(0, 2);
        assertThat(numbers("Runs")).containsExactly(0, 0);
    }

    @Test
    void countsCallsInDryRunsApartFromAllNumbers() throws AttributeNotFoundException {
        RunListener dry = statistics.ofDryRuns();
        dry.ran(run(CHECK, 10, 5_000, 60_000, IllegalStateException.class), List.of());
        dry.skipped(CHECK, SkipCause.CONDITION, SampleHooks.class, 1);
        dry.bypassed(CHECK, Bypass.allHooks("test"), SampleHooks.class, ChangeType.UPDATE, 1);

        assertThat(numbers("DryRuns")).containsExactly(1, 0);
        for (HookNumber number : HookNumbers.ALL) {
            if (number.addend() != null) {
                assertThat(numbers(number.column().name())).containsExactly(0, 0);
            }
        }
        assertThat(numbers("Skips")).containsExactly(0, 0);
        assertThat(numbers("BypassedCalls")).containsExactly(0, 0);
        assertThat(numbers("MaxNanos")).containsExactly(0, 0);
        assertThat(numbers("LastRunMillis")).containsExactly(0, 0);
        assertThat(texts("LastFailureClasses")).containsExactly("", "");
        assertThat(statistics.recentRuns(CHECK.id())).isEmpty();
    }

    @Test
    void ignoresAHookThatItWasNotMadeFor() throws AttributeNotFoundException {
        Hook stranger = SampleHooks.hook(
                "stranger", HookEvent.AFTER_DELETE, SampleHooks.Customer.class, 1, TransactionPhase.IN_PROGRESS);

        statistics.ran(run(stranger, 1, 1, 1), List.of());
        statistics.skipped(stranger, SkipCause.CONDITION, SampleHooks.class, 1);

        assertThat(numbers("Runs")).containsExactly(0, 0);
        assertThat(numbers("Skips")).containsExactly(0, 0);
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
    void losesNothingWhenManyThreadsRecordAtOnce()
            throws InterruptedException, ExecutionException, AttributeNotFoundException {
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
        assertThat(numbers("Runs")).containsExactly(all, 0);
        assertThat(numbers("Records")).containsExactly(3 * all, 0);
        assertThat(numbers("TotalNanos")).containsExactly(70_000 * all, 0);
        assertThat(numbers("Failures")).containsExactly(all / 2, 0);
        assertThat(numbers("Skips")).containsExactly(0, all);
        assertThat(Arrays.stream(lists("Histogram")[0]).sum()).isEqualTo(all);
        assertThat(lists("SizeClassNanos")[0][1]).isEqualTo(70_000 * all);
        assertThat(statistics.recentRuns(CHECK.id())).hasSize(64);
        assertThat(lists("MinuteRuns")[0]).endsWith(all);
        assertThat(lists("HourRecords")[0]).endsWith(3 * all);
        assertThat((long[]) bean.getAttribute("AllMinuteFailures")).endsWith(all / 2);
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
    void notingARunAllocatesNothing() {
        HookRun run = run(CHECK, 3, 1, 70_000);
        List<Object> records = List.of();
        int calls = 10_000;
        note(run, records, calls); // links what is linked at the first call
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();

        long before = threads.getThreadAllocatedBytes(thread);
        note(run, records, calls);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;

        assertThat(before).as("this JVM measures what a thread allocates").isPositive();
        assertThat(allocated).as("less than a byte a run").isLessThan(calls);
    }

    private void note(HookRun run, List<?> records, int calls) {
        for (int call = 0; call < calls; call++) {
            statistics.ran(run, records);
        }
    }

    private long[] numbers(String attribute) throws AttributeNotFoundException {
        return (long[]) bean.getAttribute(attribute);
    }

    private long[][] lists(String attribute) throws AttributeNotFoundException {
        return (long[][]) bean.getAttribute(attribute);
    }

    private String[] texts(String attribute) throws AttributeNotFoundException {
        return (String[]) bean.getAttribute(attribute);
    }
}
