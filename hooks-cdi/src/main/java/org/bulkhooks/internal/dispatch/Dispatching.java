package org.bulkhooks.internal.dispatch;

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
        boolean isDryRun) {

    static Dispatching of(RunListener listener, int depthLimit, ExpectedVetoes expected, HookSwitches switches) {
        return of(listener, new FrameStack(depthLimit), new BypassScopes(), switches, expected, false);
    }

    private static Dispatching of(
            RunListener listener,
            FrameStack frames,
            BypassScopes scopes,
            HookSwitches switches,
            ExpectedVetoes expected,
            boolean isDryRun) {
        return new Dispatching(
                listener,
                new RecordSelector(listener),
                new HookCaller(listener, expected),
                frames,
                scopes,
                switches,
                expected,
                isDryRun);
    }

    /** Returns the same for dry runs, or for others. */
    Dispatching inDryRun(boolean dry) {
        return dry == isDryRun ? this : of(listener.ofDryRuns(), frames, scopes, switches, expected, dry);
    }
}
