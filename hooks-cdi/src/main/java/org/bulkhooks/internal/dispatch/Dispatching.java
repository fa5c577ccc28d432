package org.bulkhooks.internal.dispatch;

import org.bulkhooks.internal.telemetry.Spans;
import org.bulkhooks.internal.trace.Traces;

/**
 * What all operations of an application share.
 *
 * @param listener is told what ran
 * @param selector finds the records of hooks
 * @param caller calls hooks
 * @param frames the running operations
 * @param scopes what threads bypass
 * @param switches what is switched off for all threads
 * @param expected which exceptions of hooks are no failures
 * @param traces the last operations
 * @param spans tells a telemetry system of operations
 * @param callers finds who began one
 * @param isDryRun whether this is for operations of which nothing stays
 */
record Dispatching(
        RunListener listener,
        RecordSelector selector,
        HookCaller caller,
        FrameStack frames,
        BypassScopes scopes,
        HookSwitches switches,
        ExpectedVetoes expected,
        Traces traces,
        Spans spans,
        Callers callers,
        boolean isDryRun) {

    static Dispatching of(
            RunListener listener,
            int depthLimit,
            ExpectedVetoes expected,
            HookSwitches switches,
            Traces traces,
            Spans spans) {
        Callers callers = new Callers();
        return new Dispatching(
                listener,
                new RecordSelector(listener),
                new HookCaller(listener, expected, callers),
                new FrameStack(depthLimit),
                new BypassScopes(),
                switches,
                expected,
                traces,
                spans,
                callers,
                false);
    }

    /** Returns the same for dry runs, or for others. */
    Dispatching inDryRun(boolean dry) {
        if (dry == isDryRun) {
            return this;
        }
        RunListener told = listener.ofDryRuns();
        return new Dispatching(
                told,
                new RecordSelector(told),
                new HookCaller(told, expected, callers),
                frames,
                scopes,
                switches,
                expected,
                traces,
                spans,
                callers,
                dry);
    }
}
