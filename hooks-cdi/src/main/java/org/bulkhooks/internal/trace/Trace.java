package org.bulkhooks.internal.trace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.spi.OperationKind;
import org.jspecify.annotations.Nullable;

/**
 * What one outermost operation of a thread did: the chunks that hooks were called with, the calls, the SQL, the
 * operations that hooks started, as a tree of steps. One thread at a time writes it; others read it at any time. Its
 * lock is its own, so that threads that write do not meet there.
 *
 * <p>A step that has no room is counted by its parent. What failed gets some room more.
 */
public final class Trace {

    /** What is written to it is lost: nothing is kept, or no operation runs. */
    public static final Trace NONE =
            new Trace(0, new TransactionTrace(0), OperationKind.FLUSH, false, "", hook -> false);

    /** How many steps an operation can have, in all. */
    static final int MAX_STEPS = 300;

    /** How many steps within one step are kept, but for those of the operation itself. */
    static final int MAX_CHILDREN = 60;

    /**
     * How many steps an operation can have besides that are calls of watched hooks and what takes place within them,
     * wherever they are.
     */
    static final int MAX_WATCHED_STEPS = 1_000;

    /** How many calls that failed are kept besides. */
    static final int MAX_LATE_FAILURES = 10;

    /** How many characters the shapes of SQL of an operation may have, in all. */
    static final int MAX_SHAPE_CHARACTERS = 20_000;

    /** The label of SQL whose shape has no room. */
    static final String OTHER_SQL = "(other SQL)";

    /** What a step is to {@link #end} that has no room. */
    private static final int NO_ROOM = -1;

    /**
     * How long an operation runs before the stack is walked for its caller: that takes some microseconds, so no
     * operation gets much slower by it.
     */
    private static final long CALLER_AFTER_NANOS = 100_000;

    private final long id;
    private final TransactionTrace transaction;
    private final OperationKind kind;
    private final boolean dryRun;
    private final String thread;
    private final String traceId;
    private final Predicate<Hook> watches;
    private final long startedAtMillis;
    private final long begin;
    private volatile boolean wantsCaller = true;

    private final List<Step> steps = new ArrayList<>(8);
    private final Map<String, String> shapes = new HashMap<>(4);
    private final Map<Class<?>, Map<ChangeType, Integer>> written = new LinkedHashMap<>(4);
    private int current;
    private int withoutRoom;
    private int watchedSteps;
    private int watchedCalls;
    private int shapeCharacters;
    private boolean ended;
    private String caller = "";
    private long databaseNanos;
    private int hookRuns;
    private int hookFailures;
    private int statements;
    private int depth = 1;
    private int chunks;
    private @Nullable Failure thrownByHook;
    private @Nullable Failure failure;

    /**
     * What was thrown.
     *
     * @param thrown its class
     * @param frame where it was thrown, or empty
     * @param hook the hook that threw it, or that was the first to reject a record; or null if none did
     * @param cause what is at its bottom, or null where it ended no operation
     */
    private record Failure(
            Class<? extends Throwable> thrown,
            String frame,
            @Nullable Hook hook,
            @Nullable FailureCause cause) {}

    Trace(
            long id,
            TransactionTrace transaction,
            OperationKind kind,
            boolean dryRun,
            String traceId,
            Predicate<Hook> watches) {
        this.id = id;
        this.transaction = transaction;
        this.kind = kind;
        this.dryRun = dryRun;
        this.traceId = traceId;
        this.watches = watches;
        this.thread = Thread.currentThread().getName();
        this.startedAtMillis = System.currentTimeMillis();
        this.begin = System.nanoTime();
        steps.add(new Step(-1, StepKind.OPERATION, kind.label(), null, null, 0, 0, 0));
    }

    /** Returns its number, or 0 if nothing is kept. */
    public long id() {
        return id;
    }

    private boolean isNone() {
        return this == NONE;
    }

    /** Returns the step of the outermost operation, for {@link #given}. */
    public int operation() {
        return 0;
    }

    /**
     * Begins an operation that a hook of this one has started.
     *
     * @param nested how many operations are nested now
     * @return the step, to be ended
     */
    public int operation(OperationKind started, int nested) {
        if (isNone()) {
            return NO_ROOM;
        }
        long now = System.nanoTime();
        synchronized (this) {
            depth = Math.max(depth, nested);
            return begin(StepKind.OPERATION, started.label(), null, null, 0, 0, now);
        }
    }

    /**
     * Notes that an operation is about to write records.
     *
     * @param step the step of the operation
     * @param model the concrete class of the records
     */
    public void given(int step, Class<?> model, int records) {
        if (isNone() || step == NO_ROOM) {
            return;
        }
        synchronized (this) {
            Step operation = steps.get(step);
            operation.model = operation.model == null ? model : operation.model;
            operation.records += records;
        }
    }

    /**
     * Begins a chunk of records of one class at one moment.
     *
     * @param moment when hooks are called with it
     * @param number the number of the chunk, from 1 on
     * @param model the concrete class of the records
     * @return the step, to be ended
     */
    public int chunk(String moment, int number, Class<?> model, int records) {
        if (isNone()) {
            return NO_ROOM;
        }
        long now = System.nanoTime();
        synchronized (this) {
            if (current == 0) {
                chunks = Math.max(chunks, number);
            }
            return begin(StepKind.CHUNK, moment, null, model, number, records, now);
        }
    }

    /**
     * Begins the call of a hook.
     *
     * @param number the number of its chunk from 1 on, or 0
     * @param now the time of its begin, as {@link System#nanoTime()} tells it
     * @return the step, to be ended
     */
    public int hook(Hook hook, Class<?> model, int number, int records, long now) {
        if (isNone()) {
            return NO_ROOM;
        }
        boolean watched = watches.test(hook);
        synchronized (this) {
            return watched
                    ? beginWatched(hook, model, number, records, now)
                    : begin(StepKind.HOOK, "", hook, model, number, records, now);
        }
    }

    /** Begins the call of a watched hook, also where the steps around it had no room. */
    private int beginWatched(Hook hook, Class<?> model, int number, int records, long now) {
        if (watchedSteps >= MAX_WATCHED_STEPS) {
            withoutRoom++;
            steps.get(current).rest++;
            return NO_ROOM;
        }
        Step call = new Step(current, StepKind.HOOK, "", hook, model, number, records, now - begin);
        call.watched = true;
        call.outside = withoutRoom;
        withoutRoom = 0;
        watchedCalls++;
        add(call);
        current = steps.size() - 1;
        return current;
    }

    private int begin(
            StepKind what,
            String label,
            @Nullable Hook hook,
            @Nullable Class<?> model,
            int chunk,
            int records,
            long now) {
        if (withoutRoom > 0 || !hasRoom(steps.get(current))) {
            withoutRoom++;
            steps.get(current).rest++;
            return NO_ROOM;
        }
        add(new Step(current, what, label, hook, model, chunk, records, now - begin));
        current = steps.size() - 1;
        return current;
    }

    private void add(Step step) {
        steps.get(step.parent).children++;
        steps.add(step);
        watchedSteps += watchedCalls > 0 ? 1 : 0;
    }

    private boolean hasRoom(Step parent) {
        return watchedCalls > 0
                ? watchedSteps < MAX_WATCHED_STEPS
                : unwatchedSteps() < MAX_STEPS && (parent.parent < 0 || parent.children < MAX_CHILDREN);
    }

    private int unwatchedSteps() {
        return steps.size() - watchedSteps;
    }

    /** Ends an operation that a hook has started, or a chunk; one with which no hook was called is not kept. */
    public void end(int step) {
        if (isNone()) {
            return;
        }
        long now = System.nanoTime();
        synchronized (this) {
            Step done = leave(step, now);
            if (done != null && done.kind == StepKind.CHUNK && step == steps.size() - 1 && done.rest == 0) {
                steps.remove(step);
                steps.get(done.parent).children--;
                watchedSteps -= watchedCalls > 0 ? 1 : 0;
            }
        }
    }

    private @Nullable Step leave(int step, long now) {
        if (step == NO_ROOM) {
            withoutRoom--;
            return null;
        }
        Step done = steps.get(step);
        done.nanos = now - begin - done.startNanos;
        current = done.parent;
        if (done.watched) {
            withoutRoom = done.outside;
            watchedCalls--;
        }
        return done;
    }

    /**
     * Notes that a hook that runs has rejected records.
     *
     * @param step what {@link #hook} returned
     */
    public void rejected(int step, Hook hook, int records) {
        if (isNone()) {
            return;
        }
        synchronized (this) {
            if (step != NO_ROOM) {
                steps.get(step).rejected += records;
            }
            Step operation = steps.get(step == NO_ROOM ? current : step);
            while (operation.kind != StepKind.OPERATION) {
                operation = steps.get(operation.parent);
            }
            operation.rejectedBy = operation.rejectedBy == null ? hook : operation.rejectedBy;
        }
    }

    /** Ends the call of a hook that has returned. */
    public void hookEnded(int step, long now) {
        if (isNone()) {
            return;
        }
        synchronized (this) {
            hookRuns++;
            leave(step, now);
        }
    }

    /**
     * Ends the call of a hook that has thrown.
     *
     * @param call what is known of it
     * @param step what {@link #hook} returned
     * @param now the time of its end
     */
    public void hookFailed(FailedCall call, int step, long now) {
        if (isNone()) {
            return;
        }
        synchronized (this) {
            hookRuns++;
            hookFailures += call.expected() ? 0 : 1;
            if (call.isFirst()) {
                thrownByHook = new Failure(call.thrown(), call.frame(), call.hook(), null);
            }
            Step done = leave(step, now);
            if (done == null && unwatchedSteps() < MAX_STEPS + MAX_LATE_FAILURES) {
                done = new Step(
                        current,
                        StepKind.HOOK,
                        "",
                        call.hook(),
                        call.model(),
                        call.chunk(),
                        call.records(),
                        call.begin() - begin);
                done.nanos = now - call.begin();
                steps.add(done);
                steps.get(current).rest--;
            }
            if (done != null) {
                done.failure = call.thrown();
                done.frame = call.frame();
            }
            if (ended && failure == null) { // after the commit, as a rule: nothing but the hook has failed
                failure = new Failure(call.thrown(), call.frame(), call.hook(), null);
            }
        }
    }

    /**
     * A call of a hook that has thrown.
     *
     * @param hook the hook
     * @param model the class of its records
     * @param chunk the number of its chunk from 1 on, or 0
     * @param records how many records it was called with
     * @param begin the time of its begin
     * @param thrown the class of what it has thrown
     * @param frame where that was thrown, or empty
     * @param isFirst whether no other hook has thrown the same before, in an operation that this one has started
     * @param expected whether that is a rule of the business
     */
    public record FailedCall(
            Hook hook,
            Class<?> model,
            int chunk,
            int records,
            long begin,
            Class<? extends Throwable> thrown,
            String frame,
            boolean isFirst,
            boolean expected) {}

    /**
     * Notes SQL that was executed.
     *
     * @param shape the SQL without values, or empty
     * @param executions how many
     * @param nanos how long they took together, or 0
     */
    public void sql(String shape, int executions, long nanos) {
        if (isNone()) {
            return;
        }
        long now = System.nanoTime();
        synchronized (this) {
            statements += executions;
            databaseNanos += nanos;
            if (withoutRoom > 0) {
                return;
            }
            Step last = steps.get(steps.size() - 1);
            String label = label(shape);
            if (last.kind == StepKind.SQL
                    && last.parent == current
                    && last.label.equals(label)
                    && steps.get(current).rest == 0) { // else others were between them
                last.times += executions;
                last.nanos += nanos;
            } else if (hasRoom(steps.get(current))) {
                Step sent = new Step(current, StepKind.SQL, label, null, null, 0, 0, now - nanos - begin);
                sent.times = executions;
                sent.nanos = nanos;
                add(sent);
            } else {
                steps.get(current).rest++;
            }
        }
    }

    /** Returns the one text that stands for equal shapes, as long as their texts have room. */
    private String label(String shape) {
        String known = shapes.get(shape);
        if (known != null) {
            return known;
        }
        if (shape.isEmpty() || shapeCharacters + shape.length() > MAX_SHAPE_CHARACTERS) {
            return OTHER_SQL;
        }
        shapeCharacters += shape.length();
        shapes.put(shape, shape);
        return shape;
    }

    /**
     * Notes that rows were written, in the transaction of this operation.
     *
     * @param in the transaction in which they were
     */
    public void wrote(TransactionTrace in, Class<?> model, ChangeType type, int records) {
        if (isNone() || in != transaction || records == 0) {
            return;
        }
        synchronized (this) {
            written.computeIfAbsent(model, first -> new EnumMap<>(ChangeType.class))
                    .merge(type, records, Integer::sum);
        }
    }

    /**
     * Notes what ended this operation; the first counts.
     *
     * @param step the step of the operation that was ended by it
     * @param thrown the class of what was thrown
     * @param frame where it was thrown, or empty
     * @param byHook whether a hook has thrown it
     * @param cause what is at its bottom
     */
    public void failed(int step, Class<? extends Throwable> thrown, String frame, boolean byHook, FailureCause cause) {
        if (isNone()) {
            return;
        }
        synchronized (this) {
            Failure ofHook = byHook ? thrownByHook : null;
            Failure known = ofHook != null
                    ? new Failure(ofHook.thrown(), ofHook.frame(), ofHook.hook(), cause)
                    : new Failure(
                            thrown,
                            frame,
                            isRejection(thrown) && step != NO_ROOM ? steps.get(step).rejectedBy : null,
                            cause);
            if (step != NO_ROOM && steps.get(step).failure == null) {
                steps.get(step).failure = known.thrown;
                steps.get(step).frame = known.frame;
            }
            if (step == 0 && failure == null) {
                failure = known;
            }
        }
    }

    private static boolean isRejection(Class<? extends Throwable> thrown) {
        return RecordsRejectedException.class.isAssignableFrom(thrown);
    }

    /** Tells whether it should be told its caller, which it does not know yet. */
    public boolean wantsCaller(long now) {
        return wantsCaller && !isNone() && now - begin > CALLER_AFTER_NANOS;
    }

    /** Notes where the application has begun this operation. */
    public void caller(String frame) {
        wantsCaller = false;
        synchronized (this) {
            caller = frame;
        }
    }

    /** Ends the operation, and returns false if nothing is kept of it. */
    boolean close() {
        if (isNone()) {
            return false;
        }
        wantsCaller = false;
        long now = System.nanoTime();
        synchronized (this) {
            Step operation = steps.get(0);
            operation.nanos = now - begin;
            current = 0;
            withoutRoom = 0;
            watchedCalls = 0;
            ended = true;
        }
        return true;
    }

    /** Tells whether a hook ran in it while it was watched. */
    synchronized boolean hasWatched() {
        return watchedSteps > 0;
    }

    synchronized boolean hasFailed() {
        return failure != null;
    }

    /** Returns how many steps are kept. */
    synchronized int size() {
        return steps.size();
    }

    synchronized TraceSummary summary() {
        Step operation = steps.get(0);
        Class<?> model = operation.model;
        Failure thrown = failure;
        FailureCause cause = thrown == null ? null : thrown.cause();
        return new TraceSummary(
                id,
                transaction.number(),
                startedAtMillis,
                ended ? operation.nanos : System.nanoTime() - begin,
                databaseNanos,
                kind.label(),
                model == null ? "" : model.getName(),
                operation.records,
                hookRuns,
                hookFailures,
                statements,
                depth,
                chunks,
                outcome(),
                transaction.endedAtMillis(),
                caller,
                thread,
                traceId,
                thrown == null ? "" : thrown.thrown().getName(),
                thrown == null ? "" : thrown.frame(),
                thrown == null ? null : thrown.hook(),
                cause == null ? "" : cause.thrown().getName(),
                cause == null ? "" : cause.sqlState(),
                cause == null ? "" : cause.sql());
    }

    private Outcome outcome() {
        if (!ended) {
            return Outcome.RUNNING;
        }
        if (dryRun) {
            return Outcome.UNDONE;
        }
        Outcome ofTransaction = transaction.outcome();
        return ofTransaction == null ? Outcome.ENDED : ofTransaction;
    }

    /** Returns the steps in the order of their begin, and after them what had no room. */
    public synchronized List<TraceStep> steps() {
        long now = System.nanoTime() - begin;
        List<TraceStep> read = new ArrayList<>();
        for (Step step : steps) {
            read.add(step.read(now));
        }
        for (int place = 0; place < steps.size(); place++) {
            Step parent = steps.get(place);
            if (parent.rest > 0) {
                read.add(new TraceStep(
                        place, StepKind.REST, "", null, "", 0, 0, 0, parent.rest, parent.startNanos, 0, "", ""));
            }
        }
        return read;
    }

    /** Returns how many records were written, by model and change, in the order of the first write. */
    public synchronized List<WrittenRows> written() {
        List<WrittenRows> rows = new ArrayList<>();
        written.forEach((model, byType) ->
                byType.forEach((type, records) -> rows.add(new WrittenRows(model.getName(), type, records))));
        return rows;
    }
}
