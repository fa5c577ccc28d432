package org.bulkhooks.internal.trace;

import org.bulkhooks.internal.registry.Hook;
import org.jspecify.annotations.Nullable;

/**
 * One step of an operation, as it was when the trace was read.
 *
 * @param parent the place of the step that it is a part of, or -1 for the operation itself
 * @param kind what it is
 * @param label of an operation its kind, of SQL its shape, of a chunk the moment; else empty
 * @param hook the hook, if it is the call of one
 * @param model class name of its records, or empty
 * @param chunk the number of its chunk from 1 on, or 0
 * @param records how many records it is about
 * @param rejected how many of them the hook rejected
 * @param times how many executions of SQL it stands for, or further steps; else 1
 * @param startNanos when it began, counted from the begin of the operation, in nanoseconds
 * @param nanos how long it took, or takes so far
 * @param failureClass class name of what ended it, or empty
 * @param frame where that was thrown, or empty
 */
public record TraceStep(
        int parent,
        StepKind kind,
        String label,
        @Nullable Hook hook,
        String model,
        int chunk,
        int records,
        int rejected,
        int times,
        long startNanos,
        long nanos,
        String failureClass,
        String frame) {}
