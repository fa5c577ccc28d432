package org.bulkhooks.internal.stats;

import java.util.List;
import org.bulkhooks.internal.dispatch.HookRun;

/** Publishes the last runs of each hook. */
final class RunsBean implements RunsMXBean {

    private final RunStatistics statistics;

    RunsBean(RunStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public int getCapacityPerHook() {
        return statistics.recordedRuns();
    }

    @Override
    public RunColumns recentRuns(String hookId) {
        List<HookRun> runs = statistics.recentRuns(hookId);
        if (runs == null) {
            throw new IllegalArgumentException("No hook with the id " + hookId + "; the catalog's HookIds lists them");
        }
        return new RunColumns(runs);
    }
}
