package org.bulkhooks.internal.stats;

/**
 * The last runs of each hook of an application.
 *
 * <p>Public because JMX asks for it; read it as open types. Names and units are described in docs/reference/management-beans.md.
 */
public interface RunsMXBean {

    /** Returns how many runs are kept for each hook, possibly none; older ones are dropped. */
    int getCapacityPerHook();

    /**
     * Returns the last runs of one hook.
     *
     * @param hookId the id of a hook, as in {@link CatalogMXBean#getHookIds()}
     * @return the runs in columns, the one that began last first
     * @throws IllegalArgumentException if there is no such hook
     */
    RunColumns recentRuns(String hookId);
}
