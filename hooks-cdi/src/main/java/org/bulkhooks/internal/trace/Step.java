package org.bulkhooks.internal.trace;

import org.bulkhooks.internal.registry.Hook;
import org.jspecify.annotations.Nullable;

/** One step of an operation while its trace is written. Guarded by the trace. */
final class Step {

    final int parent;
    final StepKind kind;
    final String label;
    final @Nullable Hook hook;

    @Nullable
    Class<?> model;

    final int chunk;
    int records;
    int times = 1;
    final long startNanos;
    long nanos = -1;

    @Nullable
    Class<? extends Throwable> failure;

    String frame = "";
    int rejected;
    int children;
    int rest;

    /** Of an operation the hook that was the first to reject one of its records. */
    @Nullable
    Hook rejectedBy;

    /** Whether it is the call of a hook that is watched. */
    boolean watched;

    /** How many steps around it had no room, of the call of a watched hook, which has room all the same. */
    int outside;

    /**
     * Makes a step that has begun.
     *
     * @param parent the place of the step that it is a part of, or -1
     * @param label what it is called
     * @param hook the hook, if it is the call of one
     * @param model the class of its records, if they are of one
     * @param chunk the number of its chunk from 1 on, or 0
     * @param records how many records it is about
     * @param startNanos when it began, counted from the begin of the operation
     */
    Step(
            int parent,
            StepKind kind,
            String label,
            @Nullable Hook hook,
            @Nullable Class<?> model,
            int chunk,
            int records,
            long startNanos) {
        this.parent = parent;
        this.kind = kind;
        this.label = label;
        this.hook = hook;
        this.model = model;
        this.chunk = chunk;
        this.records = records;
        this.startNanos = startNanos;
    }

    TraceStep read(long nowNanos) {
        return new TraceStep(
                parent,
                kind,
                label,
                hook,
                model == null ? "" : model.getName(),
                chunk,
                records,
                rejected,
                times,
                startNanos,
                nanos < 0 ? nowNanos - startNanos : nanos,
                failure == null ? "" : failure.getName(),
                frame);
    }
}
