package org.bulkhooks.internal.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.RunListener;
import org.bulkhooks.internal.dispatch.SkipCause;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.spi.NativeSqlWrite;
import org.bulkhooks.spi.OperationKind;
import org.jspecify.annotations.Nullable;

/**
 * Counts the runs of all hooks of an application, in catalog order, and what hooks cannot see. Thread-safe, almost
 * without locks and without a thread of its own; noting a run that did not fail allocates nothing. It holds no record,
 * no id and no exception message.
 */
public final class RunStatistics implements RunListener {

    private final List<Hook> hooks;
    private final List<HookNumber> numbers;
    private final boolean enabled;
    private final int recordedRuns;
    private final LongSupplier clock;
    private volatile Counts counts;

    /**
     * What is counted since one moment.
     *
     * @param sinceMillis that moment, in milliseconds since the epoch
     * @param byId the counters by the id of their hook; never changed
     * @param counters the counters in catalog order
     * @param all the windows of all hooks together
     * @param writes what operations wrote
     * @param nativeSql what native SQL wrote
     */
    private record Counts(
            long sinceMillis,
            Map<String, HookCounters> byId,
            List<HookCounters> counters,
            RunWindows all,
            WriteCounters writes,
            NativeSqlCounters nativeSql) {

        static Counts none(List<Hook> hooks, List<HookNumber> numbers, int recordedRuns, long nowMillis) {
            Map<String, HookCounters> byId = new HashMap<>();
            List<HookCounters> counters = hooks.stream()
                    .map(hook -> new HookCounters(numbers, recordedRuns))
                    .toList();
            for (int index = 0; index < counters.size(); index++) {
                byId.put(hooks.get(index).id(), counters.get(index));
            }
            return new Counts(
                    nowMillis, byId, counters, new RunWindows(), new WriteCounters(), new NativeSqlCounters());
        }

        @Nullable
        HookCounters of(Hook hook) {
            return byId.get(hook.id());
        }
    }

    private RunStatistics(
            List<Hook> hooks, List<HookNumber> numbers, boolean enabled, int recordedRuns, LongSupplier clock) {
        this.hooks = List.copyOf(hooks);
        this.numbers = numbers;
        this.enabled = enabled;
        this.recordedRuns = recordedRuns;
        this.clock = clock;
        this.counts = nothingCounted();
    }

    /**
     * Makes the counters, all 0.
     *
     * @param hooks the hooks in catalog order, which is that of {@link Hook#ORDER}
     * @param recordedRuns how many of its last runs are kept for each hook, possibly none
     */
    public static RunStatistics on(List<Hook> hooks, int recordedRuns) {
        return on(hooks, HookNumbers.ALL, recordedRuns, System::currentTimeMillis);
    }

    /**
     * Makes the counters, all 0.
     *
     * @param numbers what is counted, which is {@link HookNumbers#ALL} but in tests
     * @param clock tells the milliseconds since the epoch
     */
    static RunStatistics on(List<Hook> hooks, List<HookNumber> numbers, int recordedRuns, LongSupplier clock) {
        return new RunStatistics(hooks, List.copyOf(numbers), true, recordedRuns, clock);
    }

    /**
     * Makes statistics that are switched off: nothing is counted or kept.
     *
     * @param hooks the hooks in catalog order
     */
    public static RunStatistics off(List<Hook> hooks) {
        return new RunStatistics(hooks, List.of(), false, 0, System::currentTimeMillis);
    }

    private Counts nothingCounted() {
        return Counts.none(enabled ? hooks : List.of(), numbers, recordedRuns, clock.getAsLong());
    }

    /**
     * Forgets everything that was counted and kept: all numbers are 0 again, as when the application was started. A run
     * that ends meanwhile is counted before it or after it.
     */
    public void clear() {
        counts = nothingCounted();
    }

    /** Tells whether runs are counted. */
    boolean enabled() {
        return enabled;
    }

    /** Returns how many runs are kept for each hook. */
    int recordedRuns() {
        return recordedRuns;
    }

    /** Returns the hooks in catalog order. */
    public List<Hook> hooks() {
        return hooks;
    }

    @Override
    public void ran(HookRun run, List<?> records) {
        Counts current = counts;
        HookCounters known = current.of(run.hook());
        if (known != null) {
            long now = clock.getAsLong();
            int bucket = DurationHistogram.bucket(run.nanos());
            known.ran(run, bucket, now);
            current.all().ran(run, bucket, now);
        }
    }

    @Override
    public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
        HookCounters known = counts.of(hook);
        if (known != null) {
            known.skipped();
        }
    }

    @Override
    public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {
        HookCounters known = counts.of(hook);
        if (known != null) {
            known.bypassed(
                    bypass.reason(), new BypassCounters.BypassedCall(clock.getAsLong(), entityClass, type, records));
        }
    }

    @Override
    public void executedBy(Hook hook, String shape, int executions, long nanos) {
        HookCounters known = counts.of(hook);
        if (known != null) {
            known.executed(shape, executions, nanos, clock.getAsLong());
        }
    }

    @Override
    public void wrote(OperationKind kind, Class<?> entityClass, ChangeType type, int rows) {
        if (enabled) {
            counts.writes().add(kind, entityClass, type, rows);
        }
    }

    @Override
    public void bypassedByNativeSql(NativeSqlWrite write) {
        if (enabled) {
            counts.nativeSql().add(write, clock.getAsLong());
        }
    }

    /** Returns what counts calls in dry runs by themselves: nothing came of them. */
    @Override
    public RunListener ofDryRuns() {
        return new DryRuns();
    }

    /** Returns since when the numbers are counted, in milliseconds since the epoch. */
    long sinceMillis() {
        return counts.sinceMillis();
    }

    /** Returns the last minute of all windows, counted from the epoch. */
    long lastMinute() {
        return all().lastMinute(clock.getAsLong());
    }

    /** Returns what operations wrote. */
    WriteCounters writes() {
        return counts.writes();
    }

    /** Returns what native SQL wrote. */
    NativeSqlCounters nativeSql() {
        return counts.nativeSql();
    }

    /** Returns the numbers that are counted. */
    List<HookNumber> numbers() {
        return numbers;
    }

    /** Returns the counters of the hooks in catalog order; none if nothing is counted. */
    List<HookCounters> counters() {
        return counts.counters();
    }

    /** Returns the windows of all hooks together. */
    RunWindows all() {
        return counts.all();
    }

    /**
     * Returns the counters of a hook, or null if there is no such hook or nothing is counted.
     *
     * @param hookId the id of a hook
     */
    @Nullable
    HookCounters counters(String hookId) {
        return counts.byId().get(hookId);
    }

    private final class DryRuns implements RunListener {

        @Override
        public void ran(HookRun run, List<?> records) {
            HookCounters known = counts.of(run.hook());
            if (known != null) {
                known.dryRan();
            }
        }

        @Override
        public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
            // was not called
        }

        @Override
        public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {
            // was not called
        }
    }

    /**
     * Returns what SQL was executed while a hook ran, or null if there is no such hook.
     *
     * @param hookId the id of a hook
     */
    @Nullable
    ShapeCounters statements(String hookId) {
        HookCounters known = counters(hookId);
        return known == null ? null : known.statements();
    }

    /**
     * Returns the last runs of a hook, newest first, or null if there is no such hook.
     *
     * @param hookId the id of a hook
     */
    @Nullable
    List<HookRun> recentRuns(String hookId) {
        HookCounters known = counters(hookId);
        return known == null ? null : known.recent().newestFirst();
    }
}
