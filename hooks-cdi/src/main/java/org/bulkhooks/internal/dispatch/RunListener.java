package org.bulkhooks.internal.dispatch;

/** Is told what the dispatcher did. Called on the thread of the operation; must be fast, thread-safe and never throw. */
public interface RunListener {

    /** A call of a hook is over, whether it returned or threw. */
    void ran(HookRun run);

    /**
     * A hook was not called, because no record passed its condition or its guard against reentry.
     *
     * @param hook the hook
     */
    void skipped(Hook hook);
}
