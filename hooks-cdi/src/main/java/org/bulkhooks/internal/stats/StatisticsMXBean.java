package org.bulkhooks.internal.stats;

/**
 * What the hooks of an application did since it was started. Each column has one element a hook, in the order of
 * {@link CatalogMXBean#getHookIds()}. Columns that are read one after the other may be of different moments.
 *
 * <p>Public because JMX asks for it; read it as open types. Names and units are described in docs/reference/management-beans.md.
 */
public interface StatisticsMXBean {

    /** Returns the revision of the catalog that the columns belong to. */
    long getCatalogRevision();

    /** Returns how often each hook was called. */
    long[] getRuns();

    /** Returns how often each hook threw. */
    long[] getFailures();

    /** Returns how often each hook threw within its operation, which was thereby rolled back. */
    long[] getVetoes();

    /** Returns how often each hook was not called because no record passed its condition or its guard. */
    long[] getSkips();

    /** Returns with how many records each hook was called in all. */
    long[] getRecords();

    /** Returns how many statements each hook sent, those of operations that it started and their hooks included. */
    long[] getStatements();

    /** Returns how many records each hook rejected. */
    long[] getRejectedRecords();

    /** Returns how often each hook was not called because it was bypassed, once for each chunk. */
    long[] getBypassedCalls();

    /** Returns how many records the chunks had that each hook was bypassed for, whether they would have passed its condition or not. */
    long[] getBypassedRecords();

    /**
     * Returns why hooks were bypassed. For each hook 50 reasons are kept, cut after 200 characters; what has no room is counted
     * under {@code (other reasons)}.
     */
    BypassColumns getBypasses();

    /**
     * Returns which native SQL wrote to the tables of models with hooks, which it did not call. For each table 50 shapes are kept; what
     * has no room is counted under {@code (other SQL)}.
     */
    NativeSqlColumns getNativeSqlWrites();

    /** Returns how long each hook ran in all, in nanoseconds, hooks of operations that it started included. */
    long[] getTotalNanos();

    /** Returns how long each hook ran in all, in nanoseconds, without the hooks of operations that it started. */
    long[] getSelfNanos();

    /** Returns the longest run of each hook, in nanoseconds. */
    long[] getMaxNanos();

    /** Returns the median run of each hook, in nanoseconds, at most 28 % above the true one; 50,000 stands for up to that. */
    long[] getP50Nanos();

    /** Returns what 95 % of each hook's runs stayed within, in nanoseconds, as exact as {@link #getP50Nanos()}. */
    long[] getP95Nanos();

    /** Returns when each hook's last run began, in milliseconds since the epoch, or 0. */
    long[] getLastRunMillis();

    /** Returns when each hook's last run that failed began, in milliseconds since the epoch, or 0. */
    long[] getLastFailureMillis();

    /** Returns the class name of what each hook threw last, or an empty string. */
    String[] getLastFailureClasses();

    /** Returns the upper bounds of the buckets of {@link #getHistogram()} but the last, in nanoseconds, each included. */
    long[] getHistogramBoundsNanos();

    /** Returns for each hook how many runs fell into each bucket of durations. */
    long[][] getHistogram();

    /** Returns the smallest number of records of a run in each size class; the last class has no upper bound. */
    long[] getSizeClassMinimums();

    /** Returns for each hook the runs of each size class. */
    long[][] getSizeClassRuns();

    /** Returns for each hook the records of the runs of each size class. */
    long[][] getSizeClassRecords();

    /** Returns for each hook the time of the runs of each size class, in nanoseconds. */
    long[][] getSizeClassNanos();
}
