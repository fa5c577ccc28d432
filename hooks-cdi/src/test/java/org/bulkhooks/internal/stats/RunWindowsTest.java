package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.internal.stats.SampleHooks.CHECK;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.stats.MinuteWindows.Sum;
import org.junit.jupiter.api.Test;

class RunWindowsTest {

    private static final long NOON =
            RunWindows.minuteOf(Instant.parse("2026-03-01T12:00:00Z").toEpochMilli());
    private static final int MOST_BYTES = 32 * 1024;

    private final RunWindows windows = new RunWindows();

    private void ran(long minute, long nanos) {
        ran(windows, SampleHooks.run(CHECK, 3, 1, nanos), minute);
    }

    private static void ran(RunWindows windows, HookRun run, long minute) {
        windows.ran(run, DurationHistogram.bucket(run.nanos()), RunWindows.millisOf(minute));
    }

    private long lastMinute(long minute) {
        return windows.lastMinute(RunWindows.millisOf(minute));
    }

    private long total(long minute) {
        return Arrays.stream(windows.minutes(Sum.RUNS, lastMinute(minute))).sum();
    }

    private long hourly(long minute) {
        return Arrays.stream(windows.hours(Sum.RUNS, lastMinute(minute))).sum();
    }

    @Test
    void countsARunInItsMinuteAndItsHour() {
        ran(NOON - 61, 60_000);
        ran(NOON - 59, 60_000);
        ran(NOON, 60_000);
        ran(NOON, 60_000);

        assertThat(windows.minutes(Sum.RUNS, NOON)).hasSize(60).startsWith(1, 0).endsWith(0, 2);
        assertThat(windows.minutes(Sum.RECORDS, NOON)).startsWith(3, 0).endsWith(0, 6);
        assertThat(windows.minutes(Sum.SELF_NANOS, NOON)).endsWith(0, 60_000);
        assertThat(windows.minutes(Sum.STATEMENTS, NOON)).endsWith(0, 8);
        assertThat(windows.hours(Sum.RUNS, NOON)).hasSize(48).endsWith(0, 1, 1, 2);
        assertThat(windows.hours(Sum.RECORDS, NOON)).endsWith(0, 3, 3, 6);
    }

    @Test
    void windowsExpireWithoutARunOrAReader() {
        ran(NOON, 60_000);

        assertThat(total(NOON + 59)).isEqualTo(1);
        assertThat(total(NOON + 60)).isZero();
        assertThat(windows.isIdle(NOON + 59)).isFalse();
        assertThat(windows.isIdle(NOON + 60)).isTrue();
        assertThat(windows.lastHourP95(NOON + 60)).isZero();
        assertThat(hourly(NOON + 47 * 60 + 59)).isEqualTo(1);
        assertThat(hourly(NOON + 48 * 60)).isZero();
        assertThat(windows.isIdleInHours(NOON + 47 * 60 + 59)).isFalse();
        assertThat(windows.isIdleInHours(NOON + 48 * 60)).isTrue();
    }

    @Test
    void aWindowIsUsedAgainAndForgetsWhatItCounted() {
        ran(NOON, 5_000_000);
        ran(NOON + 60, 60_000);

        assertThat(windows.minutes(Sum.RUNS, NOON + 60)).startsWith(0, 0).endsWith(0, 1);
        assertThat(windows.minutesP95(NOON + 60)).endsWith(0, 60_000);
        assertThat(windows.durations(60, NOON + 60)).startsWith(0, 1, 0);
        assertThat(Arrays.stream(windows.durations(60, NOON + 60)).sum()).isEqualTo(1);
        assertThat(windows.hours(Sum.RUNS, NOON + 60)).endsWith(0, 1, 1);
        assertThat(windows.hoursP95(NOON + 60)).endsWith(0, 5_000_000, 60_000);
    }

    @Test
    void anHourIsUsedAgainTwoDaysLater() {
        ran(NOON, 5_000_000);
        ran(NOON + 1, 5_000_000);
        ran(NOON + 48 * 60, 60_000);
        ran(NOON + 48 * 60 + 1, 60_000);

        assertThat(windows.hours(Sum.RUNS, NOON + 48 * 60)).startsWith(0, 0).endsWith(0, 2);
        assertThat(windows.hoursP95(NOON + 48 * 60)).startsWith(0, 0).endsWith(0, 60_000);
        assertThat(hourly(NOON + 48 * 60)).isEqualTo(2);
    }

    @Test
    void anHourTwoDaysAgoIsNoLongerThereWhereItsPlaceWasNotUsedAgain() {
        ran(NOON, 5_000_000);
        ran(NOON + 1, 5_000_000);
        ran(NOON + 49 * 60, 60_000);

        assertThat(windows.hours(Sum.RUNS, NOON + 49 * 60)).endsWith(0, 0, 1);
        assertThat(windows.hoursP95(NOON + 49 * 60)).endsWith(0, 0, 60_000);
    }

    @Test
    void percentilesOfAMinuteAndOfAnHourAreNotThoseOfTheOnesBefore() {
        for (int run = 0; run < 100; run++) {
            ran(NOON - 1, 5_000_000);
        }
        for (int run = 0; run < 100; run++) {
            ran(NOON, run == 0 ? 9_000_000 : 60_000);
        }
        ran(NOON + 1, 60_000);

        assertThat(windows.minutesP95(NOON + 1)).endsWith(0, 5_000_000, 63_000, 60_000);
        assertThat(windows.hoursP95(NOON + 1)).endsWith(0, 5_000_000, 63_000);
    }

    @Test
    void theMinutesOfAnHourAddUpToItWhileItRunsAndAfterwards() {
        for (int minute = 0; minute < 200; minute++) {
            for (int run = 0; run <= minute % 60; run++) {
                ran(NOON + minute, 60_000);
            }
            int inThisHour = minute % 60 + 1;
            long[] hours = windows.hours(Sum.RUNS, NOON + minute);
            assertThat(hours[47]).isEqualTo(inThisHour * (inThisHour + 1) / 2);
            assertThat(hours[46]).isEqualTo(minute < 60 ? 0 : 1830);
        }
    }

    @Test
    void readsPercentilesOfOneWindowAndOfSeveral() {
        for (int run = 0; run < 95; run++) {
            ran(NOON - 4, 100_000);
        }
        for (int run = 0; run < 5; run++) {
            ran(NOON - 1, 2_000_000);
        }

        assertThat(windows.minutesP95(NOON)).endsWith(100_000, 0, 0, 2_000_000, 0);
        assertThat(windows.nowP95(NOON)).isEqualTo(100_000);
        assertThat(windows.nowP95(NOON + 1)).isEqualTo(2_000_000);
        assertThat(windows.lastHourP95(NOON + 1)).isEqualTo(100_000);
        ran(NOON, 2_000_000);
        assertThat(windows.nowP95(NOON)).isEqualTo(2_000_000);
        assertThat(windows.lastHourP95(NOON)).isEqualTo(2_000_000);
    }

    /** A minute that is over is added once and taken away once, whenever runs and readers come. */
    @Test
    void thePercentilesOfTheLastMinutesAreThoseOfAllTheirRuns() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            RunWindows of = new RunWindows();
            NavigableMap<Long, List<Long>> all = new TreeMap<>();
            long minute = NOON;
            for (int turn = 0; turn < 300; turn++) {
                minute += random.nextInt(20) > 0 ? random.nextInt(3) : random.nextInt(90);
                for (int run = random.nextInt(4); run > 0; run--) {
                    long nanos = (long) (60_000 * Math.exp(5 * random.nextDouble()));
                    ran(of, SampleHooks.run(CHECK, 3, 1, nanos), minute);
                    all.computeIfAbsent(minute, first -> new ArrayList<>()).add(nanos);
                }
                if (random.nextBoolean()) {
                    minute += random.nextInt(3);
                    assertThat(of.lastHourP95(minute)).as("seed %s", seed).isEqualTo(p95(all, minute - 59, minute));
                    assertThat(of.nowP95(minute)).as("seed %s", seed).isEqualTo(p95(all, minute - 4, minute));
                }
            }
        }
    }

    private static long p95(NavigableMap<Long, List<Long>> all, long from, long to) {
        long[] counts = new long[DurationHistogram.buckets()];
        long longest = 0;
        for (List<Long> ofMinute : all.subMap(from, true, to, true).values()) {
            for (long nanos : ofMinute) {
                counts[DurationHistogram.bucket(nanos)]++;
                longest = Math.max(longest, nanos);
            }
        }
        return DurationHistogram.percentileNanos(counts, 0.95, longest);
    }

    /** The thread read the minute before it was over, and counts in it when it has been merged. */
    @Test
    void aRunThatIsLateInItsMinuteDoesNoHarmWhenThatIsTakenAway() {
        MinuteWindows minutes = new MinuteWindows();
        MergedMinutes merged = new MergedMinutes(5);
        HookRun run = SampleHooks.run(CHECK, 3, 1, 9_000_000);
        for (long minute = NOON; minute < NOON + 5; minute++) {
            minutes.begin(minute);
            minutes.add(minute, SampleHooks.run(CHECK, 3, 1, 60_000), DurationHistogram.bucket(60_000));
            merged.add(minutes, minute, minute + 1);
            minutes.add(minute, run, DurationHistogram.bucket(9_000_000));
        }

        assertThat(merged.p95Nanos(minutes, NOON + 5, NOON + 5))
                .as("the first is taken away, the others are merged anew")
                .isEqualTo(9_000_000);
        assertThat(merged.p95Nanos(minutes, NOON + 9, NOON + 9)).isZero();
    }

    @Test
    void thePercentileOfAnHourIsThatOfAllItsRuns() {
        for (int run = 0; run < 94; run++) {
            ran(NOON + 3, 100_000);
        }
        for (int run = 0; run < 6; run++) {
            ran(NOON + 4, 2_000_000);
        }
        assertThat(windows.hoursP95(NOON + 4)).endsWith(0, 2_000_000);
        for (int run = 0; run < 20; run++) {
            ran(NOON + 50, 100_000);
        }

        assertThat(windows.hoursP95(NOON + 50)).endsWith(0, 100_000);
        assertThat(windows.hoursP95(NOON + 70)).endsWith(0, 100_000, 0);
    }

    @Test
    void usualIsTheMedianOfTheHoursThatAreOverAndHadRuns() {
        assertThat(windows.usualP95(NOON)).isZero();
        ran(NOON, 100_000);
        assertThat(windows.usualP95(NOON)).as("the hour runs").isZero();
        assertThat(windows.usualP95(NOON + 60)).isEqualTo(100_000);
        ran(NOON + 60, 300_000);
        ran(NOON + 5 * 60, 900_000);
        ran(NOON + 6 * 60, 9_000_000);

        assertThat(windows.usualP95(NOON + 6 * 60)).isEqualTo(300_000);
        assertThat(windows.usualP95(NOON + 7 * 60)).as("of an even number").isEqualTo(600_000);
        assertThat(windows.usualP95(NOON + 70 * 60)).isZero();
    }

    @Test
    void aThreadThatWasHeldUpCountsInTheRunningMinute() {
        ran(NOON - 1, 60_000);
        ran(NOON, 60_000);
        ran(NOON - 1, 60_000);

        assertThat(windows.minutes(Sum.RUNS, NOON)).endsWith(0, 1, 2);
        assertThat(hourly(NOON)).isEqualTo(3);
    }

    @Test
    void aClockThatIsSetBackALittleLosesNothing() {
        ran(NOON, 60_000);
        for (int minute = -10; minute <= 5; minute++) {
            ran(NOON + minute, 60_000);
            assertThat(total(NOON + minute)).isEqualTo(minute + 12);
            assertThat(hourly(NOON + minute)).isEqualTo(minute + 12);
        }
        assertThat(lastMinute(NOON - 10)).isEqualTo(NOON + 5);
        assertThat(windows.minutes(Sum.RUNS, NOON + 5)).endsWith(0, 12, 1, 1, 1, 1, 1);
    }

    @Test
    void aClockThatIsSetBackByDaysIsFollowed() {
        ran(NOON, 5_000_000);
        ran(NOON + 1, 5_000_000);
        long before = NOON - 3 * 24 * 60;

        assertThat(lastMinute(before)).isEqualTo(before);
        assertThat(total(before)).isZero();
        ran(before, 60_000);
        ran(before + 1, 60_000);

        assertThat(windows.minutes(Sum.RUNS, lastMinute(before + 1))).endsWith(0, 1, 1);
        assertThat(windows.hours(Sum.RUNS, lastMinute(before + 1))).endsWith(0, 2);
        assertThat(windows.hoursP95(lastMinute(before + 1))).endsWith(0, 60_000);
        ran(NOON, 60_000);
        assertThat(windows.minutesP95(NOON)).endsWith(0, 60_000);
    }

    @Test
    void losesNothingWhenManyThreadsRunThroughTheMinutesAtOnce() throws InterruptedException, ExecutionException {
        int threads = 8;
        int runs = 20_000;
        HookRun run = SampleHooks.run(CHECK, 3, 1, 60_000);
        AtomicLong started = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> {
                    for (int number = 0; number < runs; number++) {
                        long minute = NOON + started.getAndIncrement() / (runs * threads / 50);
                        ran(windows, run, minute);
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(total(NOON + 49)).isEqualTo((long) threads * runs);
        assertThat(Arrays.stream(windows.durations(60, NOON + 49)).sum()).isEqualTo((long) threads * runs);
    }

    @Test
    void takesAtMost32KilobytesForAHookThatRunsAllTheTime() {
        HookRun run = SampleHooks.run(CHECK, 3, 1, 60_000);
        allocatedBy(new RunWindows(), run, 100); // links what is linked at the first call

        long bytes = allocatedBy(windows, run, 49 * 60);

        assertThat(bytes).isBetween(20_000L, (long) MOST_BYTES);
        assertThat(allocatedBy(windows, run, 49 * 60))
                .as("windows are used again")
                .isLessThan(500);
    }

    @Test
    void takesLittleForAHookThatNeverRan() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        RunWindows[] made = new RunWindows[1_000];
        long before = threads.getThreadAllocatedBytes(thread);
        for (int index = 0; index < made.length; index++) {
            made[index] = new RunWindows();
        }
        long allocated = threads.getThreadAllocatedBytes(thread) - before;

        assertThat(allocated / made.length).isLessThan(100);
    }

    /** Returns the bytes that runs in consecutive minutes allocate; the windows keep all that is needed again. */
    private static long allocatedBy(RunWindows windows, HookRun run, int minutes) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int minute = 0; minute < minutes; minute++) {
            ran(windows, run, NOON + minute);
        }
        return threads.getThreadAllocatedBytes(thread) - before;
    }
}
