package org.bulkhooks.internal.stats;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The failures of a hook since its last run that did not fail. Thread-safe; only failures, and the run after them, take
 * its lock.
 */
final class FailureStreak {

    private final AtomicLong lastSuccessMillis = new AtomicLong();
    private volatile @Nullable Failures failures;

    private record Failures(long sinceMillis, long count) {}

    /** Notes a run that did not fail. */
    void succeeded(long startedAtMillis) {
        lastSuccessMillis.accumulateAndGet(startedAtMillis, Math::max);
        if (failures != null) {
            end();
        }
    }

    private synchronized void end() {
        failures = null;
    }

    /** Notes a failure. */
    synchronized void failed(long startedAtMillis) {
        Failures before = failures;
        failures = before == null
                ? new Failures(startedAtMillis, 1)
                : new Failures(before.sinceMillis(), before.count() + 1);
    }

    /** Returns when the last run began that did not fail, or 0. */
    long lastSuccessMillis() {
        return lastSuccessMillis.get();
    }

    /** Returns when the first failure after that began, or 0 if the last run did not fail. */
    long sinceMillis() {
        Failures known = failures;
        return known == null ? 0 : known.sinceMillis();
    }

    /** Returns how many failures there were after that. */
    long count() {
        Failures known = failures;
        return known == null ? 0 : known.count();
    }
}
