package org.bulkhooks.internal.dispatch;

import org.bulkhooks.HookDepthExceededException;
import org.jspecify.annotations.Nullable;

/** The running operations of each thread. Every frame that is opened is closed in a finally block. */
final class FrameStack {

    private final int limit;

    @SuppressWarnings(
            "ThreadLocalUsage") // one for each application, not for each class loader; closing the last frame removes
    // it
    private final ThreadLocal<@Nullable Frame> current = new ThreadLocal<>();

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
     * Opens a level.
     *
     * @param operation what the operation on it shares with those nested in it, or null if a hook runs after its operation
     * @throws HookDepthExceededException if there are too many levels
     */
    Frame open(@Nullable OperationScope operation) {
        Frame parent = current.get();
        Frame frame = new Frame(parent, operation);
        if (parent != null && frame.depth() > limit) {
            throw new HookDepthExceededException(limit, parent.path());
        }
        current.set(frame);
        return frame;
    }

    void close(Frame frame) {
        Frame parent = frame.close();
        if (parent == null) {
            current.remove();
        } else {
            current.set(parent);
        }
    }
}
