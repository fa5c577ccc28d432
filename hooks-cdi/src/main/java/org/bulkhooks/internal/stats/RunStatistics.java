package org.bulkhooks.internal.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.Bypass;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.RunListener;
import org.bulkhooks.internal.dispatch.SkipCause;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.spi.NativeSqlWrite;
import org.jspecify.annotations.Nullable;

/**
 * Counts the runs of all hooks of an application, in catalog order, and what hooks cannot see. Thread-safe, without
 * locks and without a thread of its own; noting a run that did not fail allocates nothing. It holds no record, no id
 * and no exception message.
 */
public final class RunStatistics implements RunListener {

    private final List<Hook> hooks;
    private final Map<String, HookCounters> byId = new HashMap<>(); // never changed after construction
    private final List<HookNumber> numbers;
    private final List<HookCounters> counters;
    private final NativeSqlCounters nativeSql = new NativeSqlCounters();
    private final boolean enabled;
    private final int recordedRuns;

    private RunStatistics(List<Hook> hooks, List<HookNumber> numbers, boolean enabled, int recordedRuns) {
        this.hooks = List.copyOf(hooks);
        this.numbers = numbers;
        this.enabled = enabled;
        this.recordedRuns = recordedRuns;
        this.counters = enabled
                ? hooks.stream()
                        .map(hook -> new HookCounters(numbers, recordedRuns))
                        .toList()
                : List.of();
        for (int index = 0; index < counters.size(); index++) {
            byId.put(hooks.get(index).id(), counters.get(index));
        }
    }

    /**
     * Makes the counters, all 0.
     *
     * @param hooks the hooks in catalog order, which is that of {@link Hook#ORDER}
     * @param recordedRuns how many of its last runs are kept for each hook, possibly none
     */
    public static RunStatistics on(List<Hook> hooks, int recordedRuns) {
        return on(hooks, HookNumbers.ALL, recordedRuns);
    }

    /** Makes the counters of other numbers than {@link HookNumbers#ALL}. */
    static RunStatistics on(List<Hook> hooks, List<HookNumber> numbers, int recordedRuns) {
        return new RunStatistics(hooks, List.copyOf(numbers), true, recordedRuns);
    }

    /**
     * Makes statistics that are switched off: nothing is counted or kept.
     *
     * @param hooks the hooks in catalog order
     */
    public static RunStatistics off(List<Hook> hooks) {
        return new RunStatistics(hooks, List.of(), false, 0);
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
        HookCounters known = byId.get(run.hook().id());
        if (known != null) {
            known.ran(run);
        }
    }

    @Override
    public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
        HookCounters known = byId.get(hook.id());
        if (known != null) {
            known.skipped();
        }
    }

    @Override
    public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, int records) {
        HookCounters known = byId.get(hook.id());
        if (known != null) {
            known.bypassed(bypass.reason(), records);
        }
    }

    @Override
    public void bypassedByNativeSql(NativeSqlWrite write) {
        if (enabled) {
            nativeSql.add(write, System.currentTimeMillis());
        }
    }

    /** Returns what counts calls in dry runs by themselves: nothing came of them. */
    @Override
    public RunListener ofDryRuns() {
        return new DryRuns();
    }

    /** Returns what native SQL wrote. */
    NativeSqlCounters nativeSql() {
        return nativeSql;
    }

    /** Returns the numbers that are counted. */
    List<HookNumber> numbers() {
        return numbers;
    }

    /** Returns the counters of the hooks in catalog order; none if nothing is counted. */
    List<HookCounters> counters() {
        return counters;
    }

    private final class DryRuns implements RunListener {

        @Override
        public void ran(HookRun run, List<?> records) {
            HookCounters known = byId.get(run.hook().id());
            if (known != null) {
                known.dryRan();
            }
        }

        @Override
        public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
            // was not called
        }

        @Override
        public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, int records) {
            // was not called
        }
    }

    /**
     * Returns the last runs of a hook, newest first, or null if there is no such hook.
     *
     * @param hookId the id of a hook
     */
    @Nullable
    List<HookRun> recentRuns(String hookId) {
        HookCounters known = byId.get(hookId);
        return known == null ? null : known.recent().newestFirst();
    }
}
