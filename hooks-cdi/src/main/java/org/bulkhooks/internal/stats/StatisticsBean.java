package org.bulkhooks.internal.stats;

/** Publishes the counters of all hooks. */
final class StatisticsBean implements StatisticsMXBean {

    private final RunStatistics statistics;
    private final long catalogRevision;

    StatisticsBean(RunStatistics statistics, long catalogRevision) {
        this.statistics = statistics;
        this.catalogRevision = catalogRevision;
    }

    @Override
    public long getCatalogRevision() {
        return catalogRevision;
    }

    @Override
    public long[] getRuns() {
        return statistics.column(HookCounters::runs);
    }

    @Override
    public long[] getFailures() {
        return statistics.column(HookCounters::failures);
    }

    @Override
    public long[] getVetoes() {
        return statistics.column(HookCounters::vetoes);
    }

    @Override
    public long[] getSkips() {
        return statistics.column(HookCounters::skips);
    }

    @Override
    public long[] getRecords() {
        return statistics.column(HookCounters::records);
    }

    @Override
    public long[] getStatements() {
        return statistics.column(HookCounters::statements);
    }

    @Override
    public long[] getRejectedRecords() {
        return statistics.column(HookCounters::rejected);
    }

    @Override
    public long[] getBypassedCalls() {
        return statistics.column(hook -> hook.bypasses().calls());
    }

    @Override
    public long[] getBypassedRecords() {
        return statistics.column(hook -> hook.bypasses().records());
    }

    @Override
    public BypassColumns getBypasses() {
        return new BypassColumns(statistics.column(HookCounters::bypasses, BypassCounters[]::new));
    }

    @Override
    public NativeSqlColumns getNativeSqlWrites() {
        return new NativeSqlColumns(statistics.nativeSql().rows());
    }

    @Override
    public long[] getTotalNanos() {
        return statistics.column(HookCounters::totalNanos);
    }

    @Override
    public long[] getSelfNanos() {
        return statistics.column(HookCounters::selfNanos);
    }

    @Override
    public long[] getMaxNanos() {
        return statistics.column(HookCounters::maxNanos);
    }

    @Override
    public long[] getP50Nanos() {
        return statistics.column(hook -> hook.percentileNanos(0.50));
    }

    @Override
    public long[] getP95Nanos() {
        return statistics.column(hook -> hook.percentileNanos(0.95));
    }

    @Override
    public long[] getLastRunMillis() {
        return statistics.column(HookCounters::lastRunMillis);
    }

    @Override
    public long[] getLastFailureMillis() {
        return statistics.column(HookCounters::lastFailureMillis);
    }

    @Override
    public String[] getLastFailureClasses() {
        return statistics.column(HookCounters::lastFailureClass, String[]::new);
    }

    @Override
    public long[] getHistogramBoundsNanos() {
        return DurationHistogram.boundsNanos();
    }

    @Override
    public long[][] getHistogram() {
        return statistics.column(hook -> hook.durations().counts(), long[][]::new);
    }

    @Override
    public long[] getSizeClassMinimums() {
        return SizeClasses.minimums();
    }

    @Override
    public long[][] getSizeClassRuns() {
        return statistics.column(hook -> hook.sizes().runs(), long[][]::new);
    }

    @Override
    public long[][] getSizeClassRecords() {
        return statistics.column(hook -> hook.sizes().records(), long[][]::new);
    }

    @Override
    public long[][] getSizeClassNanos() {
        return statistics.column(hook -> hook.sizes().nanos(), long[][]::new);
    }
}
