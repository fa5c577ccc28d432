package org.bulkhooks.internal.testing;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.RunListeners;
import org.bulkhooks.testing.RecordedCall;
import org.bulkhooks.testing.RecordedSkip;
import org.bulkhooks.testing.Recording;
import org.jspecify.annotations.Nullable;

/** Collects what the dispatcher tells, of all threads or of one. Guarded by itself. */
final class RunRecording implements Recording {

    private static final Comparator<BegunCall> ORDER = (one, other) -> {
        int byBegin = Long.signum(one.beginNanos() - other.beginNanos()); // System.nanoTime may overflow
        return byBegin != 0
                ? byBegin
                : Integer.compare(one.call().depth(), other.call().depth());
    };

    private final @Nullable Thread thread;
    private final Runnable end;
    private final List<BegunCall> calls = new ArrayList<>();
    private final List<RecordedSkip> skips = new ArrayList<>();
    private int executions;
    private boolean closed;

    private record BegunCall(long beginNanos, RecordedCall call) {}

    private RunRecording(@Nullable Thread thread, RunListeners listeners) {
        RecordingListener listener = new RecordingListener(new WeakReference<>(this), listeners);
        this.thread = thread;
        this.end = () -> listeners.remove(listener);
        listeners.add(listener);
    }

    /**
     * Starts a recording.
     *
     * @param thread the thread that is recorded, or null for all
     * @param listeners tell what happens
     */
    static Recording start(@Nullable Thread thread, RunListeners listeners) {
        return new RunRecording(thread, listeners);
    }

    synchronized void ran(HookRun run, List<?> records) {
        if (concerned()) {
            calls.add(new BegunCall(
                    run.beginNanos(),
                    new RecordedCall(
                            run.hook().description(),
                            run.entityClass(),
                            Optional.ofNullable(run.type()),
                            List.copyOf(records),
                            run.depth(),
                            run.rejected(),
                            Optional.ofNullable(run.failure()),
                            run.expected(),
                            run.executions(),
                            run.selfExecutions())));
        }
    }

    synchronized void skipped(RecordedSkip skip) {
        if (concerned()) {
            skips.add(skip);
        }
    }

    synchronized void executed(int sent) {
        if (concerned()) {
            executions += sent;
        }
    }

    private boolean concerned() {
        return !closed && (thread == null || thread == Thread.currentThread());
    }

    @Override
    public synchronized List<RecordedCall> calls() {
        return calls.stream().sorted(ORDER).map(BegunCall::call).toList();
    }

    @Override
    public synchronized List<RecordedSkip> skips() {
        return List.copyOf(skips);
    }

    @Override
    public synchronized int statements() {
        return executions;
    }

    @Override
    public synchronized void close() {
        closed = true;
        end.run();
    }
}
