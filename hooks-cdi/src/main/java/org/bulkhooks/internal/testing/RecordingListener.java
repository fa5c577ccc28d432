package org.bulkhooks.internal.testing;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.RunListener;
import org.bulkhooks.internal.dispatch.RunListeners;
import org.bulkhooks.internal.dispatch.SkipCause;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.testing.RecordedSkip;
import org.bulkhooks.testing.RecordedSkip.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Tells a recording what happens, as long as a test refers to it: a recording that a test forgets to close goes away
 * with the test. Thread-safe.
 */
final class RecordingListener implements RunListener {

    private final WeakReference<RunRecording> recording;
    private final RunListeners listeners;

    RecordingListener(WeakReference<RunRecording> recording, RunListeners listeners) {
        this.recording = recording;
        this.listeners = listeners;
    }

    @Override
    public void ran(HookRun run, List<?> records) {
        tell(known -> known.ran(run, records));
    }

    @Override
    public void skipped(Hook hook, SkipCause cause, Class<?> entityClass, int records) {
        Reason reason =
                switch (cause) {
                    case CONDITION -> Reason.CONDITION;
                    case REENTRY -> Reason.REENTRY;
                };
        tell(known ->
                known.skipped(new RecordedSkip(hook.description(), entityClass, reason, Optional.empty(), records)));
    }

    @Override
    public void bypassed(Hook hook, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int records) {
        tell(known -> known.skipped(
                new RecordedSkip(hook.description(), entityClass, Reason.BYPASS, Optional.of(bypass), records)));
    }

    @Override
    public void executed(int sent) {
        tell(known -> known.executed(sent));
    }

    private void tell(Consumer<RunRecording> news) {
        RunRecording known = recording.get();
        if (known == null) {
            listeners.remove(this);
        } else {
            news.accept(known);
        }
    }
}
