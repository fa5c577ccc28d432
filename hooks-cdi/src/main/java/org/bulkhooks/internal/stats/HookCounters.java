package org.bulkhooks.internal.stats;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import org.bulkhooks.internal.dispatch.HookRun;

/**
 * What is counted of one hook. Thread-safe, without locks. Numbers that are read one after the other may be of
 * different moments.
 */
final class HookCounters {

    private final Sum[] sums;
    private final LongAdder skips = new LongAdder();
    private final LongAdder dryRuns = new LongAdder();
    private final LongAccumulator maxNanos = new LongAccumulator(Math::max, 0);
    private final AtomicLong lastRunMillis = new AtomicLong();
    private final DurationHistogram durations = new DurationHistogram();
    private final SizeClasses sizes = new SizeClasses();
    private final RecentRuns recent;
    private final BypassCounters bypasses = new BypassCounters();
    private final RunWindows windows = new RunWindows();
    private final ThrownCounters thrown = new ThrownCounters();
    private final FailureStreak streak = new FailureStreak();
    private final ShapeCounters statements = new ShapeCounters();
    private volatile Failure lastFailure = new Failure(0, "");

    private record Sum(String name, ToLongFunction<HookRun> addend, LongAdder total) {}

    private record Failure(long startedAtMillis, String className) {}

    /**
     * Makes the counters, all 0.
     *
     * @param numbers the numbers that are counted; of those only the sums matter here
     * @param recordedRuns how many of the last runs are kept, possibly none
     */
    HookCounters(List<HookNumber> numbers, int recordedRuns) {
        this.sums = numbers.stream()
                .filter(number -> number.addend() != null)
                .map(number ->
                        new Sum(number.column().name(), Objects.requireNonNull(number.addend()), new LongAdder()))
                .toArray(Sum[]::new);
        this.recent = new RecentRuns(recordedRuns);
    }

    /**
     * Counts a run.
     *
     * @param bucket the bucket of {@link DurationHistogram} that its duration falls into
     * @param nowMillis when it ended, in milliseconds since the epoch
     */
    void ran(HookRun run, int bucket, long nowMillis) {
        for (Sum sum : sums) {
            sum.total().add(sum.addend().applyAsLong(run));
        }
        maxNanos.accumulate(run.nanos());
        lastRunMillis.accumulateAndGet(run.startedAtMillis(), Math::max);
        durations.add(bucket);
        windows.ran(run, bucket, nowMillis);
        sizes.add(run.records(), run.nanos(), run.executions());
        recent.add(run);
        if (run.failure() != null) {
            thrown.add(run.failure().getName(), run.expected(), run.startedAtMillis(), run.frame());
        }
        if (run.failure() != null && run.failed()) {
            lastFailure = new Failure(run.startedAtMillis(), run.failure().getName());
            streak.failed(run.startedAtMillis());
        } else {
            streak.succeeded(run.startedAtMillis());
        }
    }

    /** Counts SQL that was executed while the hook ran. */
    void executed(String shape, int executions, long nanos, long nowMillis) {
        statements.add(shape.isEmpty() ? ShapeCounters.OTHER : shape, executions, nanos, nowMillis);
    }

    /** Returns what SQL was executed while the hook ran. */
    ShapeCounters statements() {
        return statements;
    }

    /** Counts a call in a dry run, which counts nowhere else. */
    void dryRan() {
        dryRuns.increment();
    }

    void skipped() {
        skips.increment();
    }

    void bypassed(String reason, BypassCounters.BypassedCall call) {
        bypasses.add(reason, call);
    }

    /** Returns a number that is declared as a {@link HookNumber#sum sum}. */
    long sum(String name) {
        for (Sum sum : sums) {
            if (sum.name().equals(name)) {
                return sum.total().sum();
            }
        }
        throw new IllegalArgumentException(name + " is not counted");
    }

    BypassCounters bypasses() {
        return bypasses;
    }

    long skips() {
        return skips.sum();
    }

    long dryRuns() {
        return dryRuns.sum();
    }

    long maxNanos() {
        return maxNanos.get();
    }

    long lastRunMillis() {
        return lastRunMillis.get();
    }

    long lastFailureMillis() {
        return lastFailure.startedAtMillis();
    }

    String lastFailureClass() {
        return lastFailure.className();
    }

    FailureStreak streak() {
        return streak;
    }

    long percentileNanos(double fraction) {
        return DurationHistogram.percentileNanos(durations.counts(), fraction, maxNanos());
    }

    DurationHistogram durations() {
        return durations;
    }

    RunWindows windows() {
        return windows;
    }

    ThrownCounters thrown() {
        return thrown;
    }

    SizeClasses sizes() {
        return sizes;
    }

    RecentRuns recent() {
        return recent;
    }
}
