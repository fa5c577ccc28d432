package org.bulkhooks.internal.trace;

import org.jspecify.annotations.Nullable;

/** What the traces of operations in one transaction share. Thread-safe. */
public final class TransactionTrace {

    private final long number;
    private volatile @Nullable Trace last;
    private volatile @Nullable Outcome outcome;
    private volatile long endedAtMillis;

    TransactionTrace(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }

    /** Returns what became of the transaction, or null if it goes on. */
    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** Returns when the transaction ended, in milliseconds since the epoch, or 0. */
    long endedAtMillis() {
        return endedAtMillis;
    }

    void began(Trace operation) {
        last = operation;
    }

    /** Returns the trace of the operation that began last in the transaction: what comes later belongs to it. */
    public Trace last() {
        Trace known = last;
        return known == null ? Trace.NONE : known;
    }

    /** Notes what became of the transaction. The first that tells it, of several persistence contexts, counts. */
    public synchronized void end(Outcome became) {
        if (outcome == null) {
            endedAtMillis = System.currentTimeMillis();
            outcome = became;
        }
    }
}
