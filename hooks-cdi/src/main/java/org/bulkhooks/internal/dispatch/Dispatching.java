package org.bulkhooks.internal.dispatch;

/**
 * What all operations of an application share.
 *
 * @param listener is told what ran
 * @param selector finds the records of hooks
 * @param caller calls hooks
 * @param frames the running operations
 * @param scopes what threads bypass
 */
record Dispatching(
        RunListener listener, RecordSelector selector, HookCaller caller, FrameStack frames, BypassScopes scopes) {

    static Dispatching of(RunListener listener, int depthLimit) {
        return new Dispatching(
                listener,
                new RecordSelector(listener),
                new HookCaller(listener),
                new FrameStack(depthLimit),
                new BypassScopes());
    }
}
