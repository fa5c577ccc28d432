package org.bulkhooks.internal.telemetry;

/** What a telemetry system is told of one call of a hook. For one thread. It never throws. */
@FunctionalInterface
public interface HookSpan {

    /** Tells nobody. */
    HookSpan NONE = (end, nanos, rejected) -> {};

    /**
     * Ends the span; the thread is in what was around it again.
     *
     * @param end how the call ended
     * @param nanos how long it took, in nanoseconds
     * @param rejected how many records the hook rejected
     */
    void close(RunEnd end, long nanos, int rejected);
}
