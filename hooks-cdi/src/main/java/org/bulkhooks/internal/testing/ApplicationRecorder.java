package org.bulkhooks.internal.testing;

import org.bulkhooks.internal.dispatch.RunListeners;
import org.bulkhooks.testing.HookRecorder;
import org.bulkhooks.testing.Recording;

/** Listens to the dispatcher of an application while a test records. */
final class ApplicationRecorder implements HookRecorder {

    private final RunListeners listeners;

    ApplicationRecorder(RunListeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public Recording start() {
        return RunRecording.start(null, listeners);
    }

    @Override
    public Recording startOnThisThread() {
        return RunRecording.start(Thread.currentThread(), listeners);
    }
}
