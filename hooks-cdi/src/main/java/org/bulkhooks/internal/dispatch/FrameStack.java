package org.bulkhooks.internal.dispatch;

import org.bulkhooks.HookDepthExceededException;
import org.bulkhooks.internal.telemetry.OperationSpan;
import org.bulkhooks.internal.trace.Trace;
import org.jspecify.annotations.Nullable;

/** The running operations of each thread. Every frame that is opened is closed in a finally block. */
final class FrameStack {

    private final int limit;

    private final PerThread<Frame> current = new PerThread<>();

    /**
     * Makes the stacks of an application.
     *
     * @param limit how many operations may be nested on a thread
     */
    FrameStack(int limit) {
        this.limit = limit;
    }

    /** Returns the innermost level of this thread, or null if nothing runs. */
    @Nullable
    Frame current() {
        return current.get();
    }

    /**
     * Makes and enters a level for a hook that runs after its operation.
     *
     * @param dryRun whether nothing of it stays
     * @param trace where it is noted
     * @param span what telemetry is told of its operation
     * @throws HookDepthExceededException if there are too many levels
     */
    Frame open(boolean dryRun, Trace trace, OperationSpan span) {
        Frame frame = next(null, dryRun, trace, span);
        enter(frame);
        return frame;
    }

    /**
     * Makes a level for an operation within the innermost one, to be entered; it is noted where that is.
     *
     * @param operation what the operation on it shares with those nested in it
     * @throws HookDepthExceededException if there are too many levels
     */
    Frame next(OperationScope operation) {
        Frame parent = current.get();
        return next(operation, operation.dryRun(), parent == null ? Trace.NONE : parent.trace(), OperationSpan.NONE);
    }

    private Frame next(@Nullable OperationScope operation, boolean dryRun, Trace trace, OperationSpan span) {
        Frame parent = current.get();
        Frame frame = new Frame(parent, operation, dryRun, trace, span);
        if (parent != null && frame.depth() > limit) {
            throw new HookDepthExceededException(limit, parent.path());
        }
        return frame;
    }

    /** Enters a level that was made as the next one. */
    void enter(Frame frame) {
        current.set(frame);
    }

    void close(Frame frame) {
        Frame parent = frame.close();
        if (parent == null) {
            current.remove();
        } else {
            current.set(parent);
        }
    }

    /** Forgets what runs, on all threads: the application has stopped. */
    void end() {
        current.end();
    }
}
