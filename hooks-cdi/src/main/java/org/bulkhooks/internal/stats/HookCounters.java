package org.bulkhooks.internal.stats;

import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.bulkhooks.internal.dispatch.HookRun;

/** What is counted of one hook. Thread-safe, without locks. Numbers that are read one after the other may be of different moments. */
final class HookCounters {

    private final LongAdder runs = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder vetoes = new LongAdder();
    private final LongAdder skips = new LongAdder();
    private final LongAdder records = new LongAdder();
    private final LongAdder totalNanos = new LongAdder();
    private final LongAdder selfNanos = new LongAdder();
    private final LongAccumulator maxNanos = new LongAccumulator(Math::max, 0);
    private final AtomicLong lastRunMillis = new AtomicLong();
    private final DurationHistogram durations = new DurationHistogram();
    private final SizeClasses sizes = new SizeClasses();
    private final RecentRuns recent;
    private final BypassCounters bypasses = new BypassCounters();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder statements = new LongAdder();
    private volatile Failure lastFailure = new Failure(0, "");

    private record Failure(long startedAtMillis, String className) {}

    HookCounters(int recordedRuns) {
        this.recent = new RecentRuns(recordedRuns);
    }

    void ran(HookRun run) {
        runs.increment();
        records.add(run.records());
        rejected.add(run.rejected());
        statements.add(run.statements());
        totalNanos.add(run.nanos());
        selfNanos.add(run.selfNanos());
        maxNanos.accumulate(run.nanos());
        lastRunMillis.accumulateAndGet(run.startedAtMillis(), Math::max);
        durations.add(run.nanos());
        sizes.add(run.records(), run.nanos());
        recent.add(run);
        if (run.failure() != null) {
            failed(run, run.failure());
        }
    }

    private void failed(HookRun run, Class<? extends Throwable> failure) {
        failures.increment();
        if (run.hook().phase() == TransactionPhase.IN_PROGRESS) {
            vetoes.increment();
        }
        lastFailure = new Failure(run.startedAtMillis(), failure.getName());
    }

    void skipped() {
        skips.increment();
    }

    void bypassed(String reason, int left) {
        bypasses.add(reason, left);
    }

    BypassCounters bypasses() {
        return bypasses;
    }

    long rejected() {
        return rejected.sum();
    }

    /** Returns how many statements it sent, those of nested operations and their hooks included. */
    long statements() {
        return statements.sum();
    }

    long runs() {
        return runs.sum();
    }

    long failures() {
        return failures.sum();
    }

    long vetoes() {
        return vetoes.sum();
    }

    long skips() {
        return skips.sum();
    }

    long records() {
        return records.sum();
    }

    long totalNanos() {
        return totalNanos.sum();
    }

    long selfNanos() {
        return selfNanos.sum();
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

    long percentileNanos(double fraction) {
        return DurationHistogram.percentileNanos(durations.counts(), fraction, maxNanos());
    }

    DurationHistogram durations() {
        return durations;
    }

    SizeClasses sizes() {
        return sizes;
    }

    RecentRuns recent() {
        return recent;
    }
}
