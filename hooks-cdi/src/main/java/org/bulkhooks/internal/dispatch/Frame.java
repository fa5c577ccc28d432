package org.bulkhooks.internal.dispatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.HookCall;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.telemetry.OperationSpan;
import org.bulkhooks.internal.trace.Trace;
import org.jspecify.annotations.Nullable;

/** One level of the stack of running operations of a thread, with the hook that runs on it at the moment. */
final class Frame {

    private final @Nullable Frame parent;
    private final int depth;
    private final @Nullable OperationScope operation;
    private final boolean dryRun;
    private Trace trace;
    private OperationSpan span;
    private @Nullable Hook hook;
    private @Nullable Class<?> entityClass;
    private @Nullable Set<Object> records;
    private int[] indices = {};
    private long hookNanos;
    private long nestedNanos;
    private int executions;
    private int hookExecutions;
    private int nestedExecutions;
    private long databaseNanos;

    /**
     * Makes a level.
     *
     * @param parent the level around it, or null if there is none
     * @param operation what the operation on it shares with those nested in it, or null if a hook runs after its
     *     operation
     * @param dryRun whether nothing of it stays
     * @param trace where it is noted, until it is told another one
     * @param span what telemetry is told of its operation, until it is told another one
     */
    Frame(@Nullable Frame parent, @Nullable OperationScope operation, boolean dryRun, Trace trace, OperationSpan span) {
        this.parent = parent;
        this.operation = operation;
        this.dryRun = dryRun;
        this.trace = trace;
        this.span = span;
        this.depth = parent == null ? 1 : parent.depth + 1;
    }

    int depth() {
        return depth;
    }

    /** Tells whether no other level is around it. */
    boolean isOutermost() {
        return parent == null;
    }

    /** Returns the level around it, or null if there is none. */
    @Nullable
    Frame parent() {
        return parent;
    }

    /** Returns the hook that runs on this level, or null if none does. */
    @Nullable
    Hook hook() {
        return hook;
    }

    /** Tells whether nothing of what runs on it stays. */
    boolean isDryRun() {
        return dryRun;
    }

    /** Returns where it is noted what runs on this level. */
    Trace trace() {
        return trace;
    }

    /** Has it noted elsewhere what runs on this level. */
    void trace(Trace begun) {
        trace = begun;
    }

    /** Returns what telemetry is told of the operation on this level. */
    OperationSpan span() {
        return span;
    }

    /** Has telemetry told elsewhere of the operation on this level. */
    void span(OperationSpan begun) {
        span = begun;
    }

    /** Returns the innermost operation in a transaction, on this level or further up, or null if there is none. */
    static @Nullable OperationScope operationIn(PhaseQueue transaction, @Nullable Frame innermost) {
        for (Frame frame = innermost; frame != null; frame = frame.parent) {
            if (frame.operation != null && frame.operation.transaction().isSame(transaction)) {
                return frame.operation;
            }
        }
        return null;
    }

    /** Notes that a hook begins to run on this level, with some records. */
    void enter(Hook entered, RecordChanges<?> changes, int[] indices) {
        enter(entered, changes.entityClass());
        if (entered.selection().nonReentrant()) {
            Set<Object> identities = new HashSet<>();
            for (int index : indices) {
                identities.add(changes.identity(index));
            }
            records = identities;
        }
    }

    /** Notes that a hook begins to run on this level, without records. */
    void enter(Hook entered, Class<?> model) {
        hook = entered;
        entityClass = model;
    }

    /** Returns room for the indices of a chunk, which is used again for the next one. */
    int[] indices(int size) {
        if (indices.length < size) {
            indices = new int[size];
        }
        return indices;
    }

    void leave() {
        hook = null;
        entityClass = null;
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

    /** Returns the innermost hook that runs, with those around it. */
    Optional<HookCall> call() {
        Optional<HookCall> around = parent == null ? Optional.empty() : parent.call();
        return hook == null || entityClass == null
                ? around
                : Optional.of(new HookCall(hook.description(), entityClass, depth, around));
    }

    /** Notes that a hook on this level ran, nested hooks included. */
    void addHookNanos(long nanos) {
        hookNanos += nanos;
    }

    /** Notes that SQL was executed on this level, and how long that took. */
    void addExecutions(int sent, long nanos) {
        executions += sent;
        databaseNanos += nanos;
    }

    /** Returns how long SQL was executed on this level so far, that of ended nested levels included. */
    long databaseNanos() {
        return databaseNanos;
    }

    /** Returns how much SQL was executed on this level so far, those of ended nested levels included. */
    int executions() {
        return executions;
    }

    /** Notes that a hook on this level executed SQL, nested hooks included. */
    void addHookExecutions(int sent) {
        hookExecutions += sent;
    }

    /** Returns how often the hooks of nested operations executed SQL so far. */
    int nestedExecutions() {
        return nestedExecutions;
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
            parent.executions += executions;
            parent.databaseNanos += databaseNanos;
            parent.nestedExecutions += hookExecutions;
        }
        return parent;
    }
}
