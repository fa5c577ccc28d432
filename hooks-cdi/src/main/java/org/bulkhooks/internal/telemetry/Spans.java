package org.bulkhooks.internal.telemetry;

import org.bulkhooks.spi.OperationKind;

/** Begins the spans of an application. Thread-safe. It never throws. */
@FunctionalInterface
public interface Spans {

    /** Tells nobody. */
    Spans NONE = (kind, dryRun) -> OperationSpan.NONE;

    /**
     * Begins the span of an operation within what the calling thread is in, and has the thread be in it.
     *
     * @param kind what the operation is
     * @param dryRun whether nothing of it stays
     * @return the span, to be ended on the same thread when all that began within it has ended
     */
    OperationSpan begin(OperationKind kind, boolean dryRun);
}
