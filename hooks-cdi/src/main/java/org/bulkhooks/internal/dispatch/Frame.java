package org.bulkhooks.internal.dispatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.spi.RecordChanges;
import org.jspecify.annotations.Nullable;

/** One level of the stack of running operations of a thread, with the hook that runs on it at the moment. */
final class Frame {

    private final @Nullable Frame parent;
    private final int depth;
    private @Nullable Hook hook;
    private @Nullable Set<Object> records;
    private long hookNanos;
    private long nestedNanos;

    Frame(@Nullable Frame parent) {
        this.parent = parent;
        this.depth = parent == null ? 1 : parent.depth + 1;
    }

    int depth() {
        return depth;
    }

    void enter(Hook entered, RecordChanges<?> changes, int[] indices) {
        hook = entered;
        if (entered.nonReentrant()) {
            Set<Object> identities = new HashSet<>();
            for (int index : indices) {
                identities.add(changes.identity(index));
            }
            records = identities;
        }
    }

    void leave() {
        hook = null;
        records = null;
    }

    /** Tells whether a hook works on a record on this level or further up. */
    boolean worksOn(Hook asked, Object identity) {
        for (Frame frame = this; frame != null; frame = frame.parent) {
            if (frame.hook != null
                    && frame.records != null
                    && asked.id().equals(frame.hook.id())
                    && frame.records.contains(identity)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the hooks that run, outermost first. */
    List<String> path() {
        Deque<String> path = new ArrayDeque<>();
        for (Frame frame = this; frame != null; frame = frame.parent) {
            if (frame.hook != null) {
                path.addFirst(frame.hook.signature());
            }
        }
        return List.copyOf(path);
    }

    /** Notes that a hook on this level ran, nested hooks included. */
    void addHookNanos(long nanos) {
        hookNanos += nanos;
    }

    /** Returns how long the hooks of nested operations ran so far. */
    long nestedNanos() {
        return nestedNanos;
    }

    /** Ends this level and returns the one around it. */
    @Nullable
    Frame close() {
        if (parent != null) {
            parent.nestedNanos += hookNanos;
        }
        return parent;
    }
}
