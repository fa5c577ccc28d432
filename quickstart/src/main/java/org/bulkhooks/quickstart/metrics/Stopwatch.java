package org.bulkhooks.quickstart.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Times a transaction from outside, so that its commit is in the time and the hooks after its commit are in the counts.
 */
@ApplicationScoped
public class Stopwatch {

    @Inject
    HookCalls calls;

    /** Does the work and reports it. */
    public Report report(Supplier<Work> transaction) {
        long start = System.nanoTime();
        Work work = transaction.get();
        return new Report(work.done(), work.rows(), (System.nanoTime() - start) / 1_000_000, calls.soFar());
    }
}
