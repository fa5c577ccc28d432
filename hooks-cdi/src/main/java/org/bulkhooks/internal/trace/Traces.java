package org.bulkhooks.internal.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.telemetry.TraceIds;
import org.bulkhooks.spi.OperationKind;
import org.jspecify.annotations.Nullable;

/**
 * The last operations of an application, and those that run. Its memory is bounded: so many operations, each with so
 * many steps. A quarter of the places is kept for operations that failed, and another for those in which a watched hook
 * ran, so that the many others leave them there. Thread-safe; threads meet at a lock where an operation of a thread
 * begins and ends, and nowhere else.
 */
public final class Traces {

    private static final Comparator<Trace> NEWEST_FIRST =
            Comparator.comparingLong(Trace::id).reversed();

    private final int capacity;
    private final TraceIds traceIds;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong transactions = new AtomicLong();
    private final Set<Trace> running = ConcurrentHashMap.newKeySet();
    private final Map<Object, TransactionTrace> open = new WeakHashMap<>();
    private final Deque<Trace> succeeded = new ArrayDeque<>();
    private final Deque<Trace> failed = new ArrayDeque<>();
    private final Deque<Trace> watched = new ArrayDeque<>();
    private volatile Predicate<Hook> watches = hook -> false;
    private long dropped;

    private Traces(int capacity, TraceIds traceIds) {
        this.capacity = capacity;
        this.traceIds = traceIds;
    }

    /**
     * Makes an empty memory.
     *
     * @param capacity how many operations that have ended are kept, possibly none
     */
    public static Traces of(int capacity) {
        return new Traces(capacity, TraceIds.find());
    }

    /** Makes a memory that keeps nothing. */
    public static Traces none() {
        return new Traces(0, TraceIds.NONE);
    }

    /**
     * Gives room of their own to calls of hooks that are watched, in operations that begin from now on.
     *
     * @param isWatched tells whether a hook is watched now
     */
    public void watch(Predicate<Hook> isWatched) {
        watches = isWatched;
    }

    /** Returns how many operations that have ended are kept. */
    public int capacity() {
        return capacity;
    }

    /** Returns how many operations had to make room for later ones. */
    public synchronized long dropped() {
        return dropped;
    }

    /**
     * Returns what the traces of a transaction share; persistence contexts in one transaction get the same.
     *
     * @param key tells the transaction from others
     */
    public TransactionTrace transaction(Object key) {
        if (capacity == 0) {
            return new TransactionTrace(0);
        }
        synchronized (open) {
            TransactionTrace known = open.get(key);
            if (known != null && known.outcome() == null) {
                return known;
            }
            TransactionTrace begun = new TransactionTrace(transactions.incrementAndGet());
            open.put(key, begun);
            return begun;
        }
    }

    /**
     * Begins the trace of an operation on the calling thread, which runs in no other one.
     *
     * @param kind what the operation is
     * @param dryRun whether nothing of it stays
     */
    public Trace begin(OperationKind kind, TransactionTrace transaction, boolean dryRun) {
        if (capacity == 0) {
            return Trace.NONE;
        }
        Trace trace = new Trace(ids.incrementAndGet(), transaction, kind, dryRun, traceIds.current(), watches);
        transaction.began(trace);
        running.add(trace);
        return trace;
    }

    /** Keeps the trace of an operation that has ended. */
    public void end(Trace trace) {
        if (!trace.close()) {
            return;
        }
        synchronized (this) {
            running.remove(trace);
            (trace.hasFailed() ? failed : trace.hasWatched() ? watched : succeeded).addLast(trace);
            makeRoom();
        }
    }

    private void makeRoom() {
        while (succeeded.size() + failed.size() + watched.size() > capacity) {
            tooMany().removeFirst();
            dropped++;
        }
    }

    private Deque<Trace> tooMany() {
        if (failed.size() > capacity / 4) {
            return failed;
        }
        return watched.size() > capacity / 4 || succeeded.isEmpty() ? watched : succeeded;
    }

    /** Returns the operations: first those that run, then those that have ended, each the one that began last first. */
    public List<TraceSummary> operations() {
        List<TraceSummary> summaries = new ArrayList<>();
        for (Trace trace : all()) {
            summaries.add(trace.summary());
        }
        summaries.sort(Comparator.comparing(summary -> summary.outcome() != Outcome.RUNNING)); // stable
        return summaries;
    }

    /** Returns the trace of an operation, or null if it is not kept. */
    public @Nullable Trace find(long id) {
        return all().stream().filter(trace -> trace.id() == id).findFirst().orElse(null);
    }

    /** Forgets the operations that have ended. */
    public synchronized void clear() {
        succeeded.clear();
        failed.clear();
        watched.clear();
        dropped = 0;
    }

    private synchronized List<Trace> all() {
        List<Trace> all = new ArrayList<>(running);
        all.addAll(succeeded);
        all.addAll(failed);
        all.addAll(watched);
        all.sort(NEWEST_FIRST);
        return all;
    }
}
