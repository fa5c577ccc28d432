package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.HookFailure;
import org.bulkhooks.OrderPhase;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.internal.changes.ChunkAttributes;
import org.bulkhooks.internal.changes.FinalRecords;
import org.bulkhooks.internal.changes.KeptRecords;
import org.bulkhooks.internal.changes.Notes;
import org.bulkhooks.internal.changes.OperationFacts;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.changes.Rejections;
import org.bulkhooks.internal.changes.SelectedChanges;
import org.bulkhooks.internal.changes.WaitingChanges;
import org.bulkhooks.internal.registry.Bypassed;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.internal.telemetry.OperationSpan;
import org.bulkhooks.internal.telemetry.RunEnd;
import org.bulkhooks.internal.trace.FailureCause;
import org.bulkhooks.internal.trace.Trace;
import org.bulkhooks.spi.OperationKind;
import org.jspecify.annotations.Nullable;

/**
 * A running operation: one flush, one call of the facade or one statement, on the stack of its thread. It calls the
 * hooks of one moment with one chunk; who begins it knows the order. Not thread-safe. What a hook throws is thrown on
 * as itself, with a {@link org.bulkhooks.HookFailure} among its suppressed exceptions.
 */
public final class Operation implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final HookRegistry registry;
    private final Dispatching dispatching;
    private final PhaseQueue transaction;
    private final OperationScope scope;
    private final Bypassed bypassed;
    private final Frame frame;
    private final Rejections rejections = new Rejections();
    private final GraphRuns graphs;
    private final OperationKind kind;
    private final Trace trace;
    private final int step;
    private final OperationSpan span;
    private Notes notes;
    private final LastHooks lastHooks = new LastHooks();
    private int afterHooksCalled;

    Operation(HookRegistry registry, Dispatching dispatching, OperationScope scope, OperationKind kind, Notes notes) {
        this.registry = registry;
        this.dispatching = dispatching;
        this.transaction = scope.transaction();
        this.scope = scope;
        this.notes = notes;
        this.kind = kind;
        this.bypassed = scope.bypassed();
        this.rejections.close();
        this.frame = dispatching.frames().next(scope);
        this.graphs = new GraphRuns(registry, frame.depth(), scope.dryRun());
        this.span = dispatching.spans().begin(kind, scope.dryRun()); // before the trace, which notes its id
        frame.span(span);
        transaction.began(span);
        if (frame.isOutermost()) {
            this.trace = dispatching.traces().begin(kind, transaction.trace(), scope.dryRun());
            this.step = trace.operation();
            frame.trace(trace);
        } else {
            this.trace = frame.trace();
            this.step = trace.operation(kind, frame.depth());
        }
        dispatching.frames().enter(frame); // last: what fails before leaves no level behind
    }

    /**
     * Calculates the derived attributes of one chunk of one entity class and calls its before hooks. Empty changes are
     * ignored.
     *
     * @param changes the changes that are about to be written
     * @param kept gets the deletes that hooks take back, also if a later hook ends the operation
     */
    public void before(RecordChanges<?> changes, KeptRecords kept) {
        try {
            if (changes.size() > 0) {
                int chunk = beginChunk("before", changes);
                rejections.open();
                try {
                    graphs.first(changes);
                    OperationFacts facts = facts(Moment.BEFORE, changes.type() == ChangeType.DELETE ? kept : null);
                    registry.hooksFor(changes.entityClass(), Moment.BEFORE, changes.type())
                            .forEach(hook -> call(hook, Moment.BEFORE, changes, facts));
                    graphs.again();
                } finally {
                    rejections.close();
                    trace.end(chunk);
                }
            }
        } finally {
            kept.close();
        }
    }

    /**
     * Calls the before hooks of one chunk, as {@link #before(RecordChanges, KeptRecords)} does.
     *
     * @return the deletes that hooks have taken back
     */
    public KeptRecords before(RecordChanges<?> changes) {
        KeptRecords kept = new KeptRecords(changes);
        before(changes, kept);
        return kept;
    }

    /**
     * Tells that a record stays, whose delete a hook has taken back.
     *
     * @param deleted the instance that was to be deleted
     * @param stays the record that is written in its place
     */
    public void kept(Object deleted, Object stays) {
        notes.share(deleted, stays);
    }

    /**
     * Calculates derived attributes once more where before hooks were called since, which may have changed records of
     * any chunk. It is called when the before hooks of all chunks that are known have been called, before what changed
     * is calculated for the write.
     */
    public void settle() {
        graphs.settle();
    }

    /**
     * Calls the validation hooks of one chunk of one entity class, when all before hooks have run. Empty changes are
     * ignored.
     *
     * @param changes the changes that are about to be written
     * @throws IllegalStateException if a hook wrote to a record
     */
    public void validate(RecordChanges<?> changes) {
        List<Hook> hooks = registry.hooksFor(changes.entityClass(), Moment.VALIDATE, changes.type());
        if (changes.size() == 0 || hooks.isEmpty()) {
            return;
        }
        int chunk = beginChunk("validate", changes);
        rejections.open();
        try {
            validate(changes, hooks);
        } finally {
            rejections.close();
            trace.end(chunk);
        }
    }

    private void validate(RecordChanges<?> changes, List<Hook> hooks) {
        @Nullable FinalRecords<?> finals = null;
        OperationFacts facts = facts(Moment.VALIDATE, null);
        for (Hook hook : hooks) {
            int[] indices = select(hook, Moment.VALIDATE, changes, null);
            if (indices.length > 0) {
                finals = finals == null ? new FinalRecords<>(changes) : finals;
                FinalRecords<?> records = finals;
                dispatching.caller().call(hook, Moment.VALIDATE, changes, indices, frame, facts, called -> {
                    transaction.requireOngoing(called);
                    records.check();
                });
            }
        }
    }

    private int beginChunk(String moment, RecordChanges<?> changes) {
        span.chunk(moment, changes.chunk() + 1, changes.entityClass(), changes.size());
        return trace.chunk(moment, changes.chunk() + 1, changes.entityClass(), changes.size());
    }

    /** Tells trace and telemetry that the operation is about to write records of a concrete class. */
    public void given(Class<?> entityClass, int records) {
        span.given(entityClass, records);
        trace.given(step, entityClass, records);
    }

    /** Tells the trace, and the listener, that rows of a concrete class were written. */
    public void wrote(Class<?> entityClass, ChangeType type, int rows) {
        trace.wrote(transaction.trace(), entityClass, type, rows);
        if (rows > 0) {
            dispatching.listener().wrote(kind, entityClass, type, rows);
        }
    }

    /** Tells trace and telemetry what has ended the operation. */
    public void failed(Throwable thrown) {
        Throwable inside = ObserverFailure.unwrapped(thrown);
        span.ended(RunEnd.of(inside.getClass(), dispatching.expected().refuses(thrown)));
        trace.failed(
                step,
                inside.getClass(),
                ApplicationFrames.ofThrow(inside, Object.class),
                HookFailure.of(thrown).isPresent(),
                FailureCause.of(inside, transaction.failedSql(inside)));
    }

    /**
     * Forgets the notes on other records than these: an operation that does not hold all its records at once goes on
     * with other ones. Calls that wait for later phases keep theirs.
     *
     * @param records gives the instances of the records, where there is any note
     */
    public void forgetOtherNotes(Supplier<Collection<?>> records) {
        if (!notes.isEmpty()) {
            notes = notes.only(records.get());
        }
    }

    /**
     * Has records that wait for the end of the transaction preserved as they are, as far as these changes are of them.
     * It is called for each chunk of one entity class, before any hook sees it.
     *
     * @param changes changes that are about to be written
     */
    public void aboutToWrite(RecordChanges<?> changes) {
        transaction.preserve(changes);
    }

    /**
     * Notes that the records of all changes so far are final, so that nothing of them is calculated any more: what
     * follows are further records of the operation.
     */
    public void finished() {
        graphs.forget();
    }

    /** Notes a rejection that is not a hook's, such as that of Bean Validation. */
    public void reject(RejectedRecord rejection) {
        rejections.add(rejection);
    }

    /** Returns what was rejected so far, in the order of positions. */
    public List<RejectedRecord> rejections() {
        return rejections.inOrder();
    }

    /** Returns how many rejections there are so far; one record can have several. */
    public int rejected() {
        return rejections.size();
    }

    /**
     * Returns the positions of the records that were rejected since then, without looking at earlier rejections.
     *
     * @param before how many rejections there were
     */
    public Set<Integer> positionsSince(int before) {
        return rejections.positionsSince(before);
    }

    /**
     * Returns the rejections since then, in the order of positions.
     *
     * @param before how many rejections there were
     */
    public List<RejectedRecord> rejectionsSince(int before) {
        return rejections.since(before);
    }

    /**
     * Ends the operation if a record was rejected since then.
     *
     * @param before how many rejections there were
     * @throws org.bulkhooks.RecordsRejectedException if a record was rejected
     */
    public void checkRejections(int before) {
        finished(); // a flush may go on with another round of others
        rejections.checkSince(before, kind.counted());
    }

    /**
     * Loads what the after hooks of deletes ask for, as long as the rows are there: what their conditions look at, and
     * what {@link org.bulkhooks.Load} names, for the records that pass. What is not loaded then refuses to be read. It
     * is called for each chunk of one entity class after the last look at the records and before the write. Empty
     * changes are ignored.
     *
     * @param deletes the deletes that are about to be written
     */
    public <E> void loadBeforeDelete(RecordChanges<E> deletes) {
        if (deletes.size() > 0
                && registry.entityHooks(deletes.entityClass()).lookAtOldRecords(deletes.type(), bypassed)) {
            // what is called with net changes asks for nothing behind a relation
            registry.hooksFor(deletes.entityClass(), Moment.AFTER, deletes.type()).stream()
                    .filter(hook ->
                            bypassed.bypassOf(hook, deletes.entityClass(), Moment.AFTER, deletes.type()) == null)
                    .forEach(hook -> load(hook, deletes));
            deletes.model().close(deletes.oldRecords());
        }
    }

    private <E> void load(Hook hook, RecordChanges<E> deletes) {
        List<String> loaded = hook.selection().loaded();
        if (hook.condition() != null || !loaded.isEmpty()) {
            int[] indices = dispatching.selector().passing(hook, deletes, frame);
            if (indices.length > 0) {
                SelectedChanges<E> selected = new SelectedChanges<>(
                        new ChunkAttributes<>(deletes),
                        indices,
                        OperationFacts.withoutHook(frame.depth(), scope.dryRun()));
                loaded.forEach(selected::load);
            }
        }
    }

    /**
     * Calls the after hooks of one chunk of one entity class, and remembers the changes for hooks of later transaction
     * phases. Empty changes are ignored.
     *
     * @param changes the changes that were written
     */
    public void after(RecordChanges<?> changes) {
        if (changes.size() > 0) {
            scope.tally().add(changes.entityClass(), changes.type(), changes.size());
            noteNetChanges(changes);
            callAfter(changes);
        }
    }

    /**
     * Ends the operation by an exception: hooks of {@code AFTER_FAILURE} will be called with the changes whose after
     * event was not reached.
     *
     * @param unreached chunks, each of one entity class, as far as the operation has come with them
     * @param thrown what ended it, or null if that is not known
     */
    public void fail(List<? extends RecordChanges<?>> unreached, @Nullable Throwable thrown) {
        if (!scope.dryRun()) {
            unreached.stream().filter(changes -> changes.size() > 0).forEach(changes -> fail(changes, thrown));
        }
    }

    private void fail(RecordChanges<?> changes, @Nullable Throwable thrown) {
        List<Hook> hooks = registry.hooksFor(changes.entityClass(), Moment.AFTER, changes.type()).stream()
                .filter(hook -> hook.phase() == TransactionPhase.AFTER_FAILURE)
                .toList();
        if (hooks.isEmpty()) {
            return;
        }
        WaitingChanges<?> waiting = transaction.await(changes);
        int calls = transaction.calls();
        for (Hook hook : hooks) {
            try {
                int[] indices = select(hook, Moment.AFTER, waiting, null);
                if (indices.length > 0) {
                    transaction.add(new DeferredCall(hook, waiting, indices, notes, thrown, trace, span));
                }
            } catch (RuntimeException further) { // of a condition: the database may refuse queries by now
                if (thrown == null) {
                    LOGGER.log(Level.SEVERE, further, () -> "a condition of " + hook + " failed after its operation");
                } else if (thrown != further) {
                    thrown.addSuppressed(further);
                }
            }
        }
        if (transaction.calls() == calls) {
            transaction.forget(waiting);
        }
    }

    /**
     * Returns how many after hooks were called so far. Hooks that wait for a later phase of the transaction are not
     * among them. Where none was called since some records were written, none can have changed them.
     */
    public int afterHooksCalled() {
        return afterHooksCalled;
    }

    /** Returns the hooks that were called last, before and right after writes, the last one at the end. */
    public List<String> lastHooks() {
        return lastHooks.signatures();
    }

    /**
     * Tells whether a hook that is not bypassed may be called right after a type of change, and not in a later phase of
     * the transaction. If not, no hook changes the records between their write and the end of the operation.
     */
    public boolean callsAfter(Class<?> entityClass, ChangeType type) {
        return registry.hooksFor(entityClass, Moment.AFTER, type).stream()
                .anyMatch(hook -> hook.phaseAt(Moment.AFTER) == OrderPhase.AFTER
                        && bypassed.bypassOf(hook, entityClass, Moment.AFTER, type) == null);
    }

    /**
     * Tells that rows were written without hooks. Each hook that is bypassed is told to the listener.
     *
     * @param entityClass the class that the rows are counted for
     * @param rows how many rows were written
     */
    public void bypassed(Class<?> entityClass, ChangeType type, int rows) {
        given(entityClass, rows);
        wrote(entityClass, type, rows);
        scope.tally().add(entityClass, type, rows);
        for (Moment moment : Moment.values()) {
            registry.hooksFor(entityClass, moment, type)
                    .forEach(hook -> bypassed(hook, moment, entityClass, type, rows));
        }
        registry.entityHooks(entityClass)
                .netAt(type)
                .forEach(hook -> bypassed(hook, Moment.AFTER, entityClass, type, rows));
    }

    private void bypassed(Hook hook, Moment moment, Class<?> entityClass, ChangeType type, int rows) {
        Bypass bypass = bypassed.bypassOf(hook, entityClass, moment, type);
        if (bypass != null) {
            dispatching.listener().bypassed(hook, bypass, entityClass, type, rows);
        }
    }

    /**
     * Calls the hooks that wait for the end of an operation, if this is not nested in another one of its transaction.
     * It is called once, after all after hooks, and not where the operation fails.
     *
     * @return true if a hook was called, so that there may be changes to flush
     */
    public boolean complete() {
        boolean called = scope.outermost()
                && new OperationEnd(dispatching, bypassed, frame, transaction)
                        .call(registry.atCompletion(), scope.tally());
        span.completed();
        return called;
    }

    /** Ends the operation; the one that it is nested in runs again. */
    @Override
    public void close() {
        span.close(rejections.size() == 0 ? 0 : rejections.recordsSince(0));
        if (frame.isOutermost()) {
            if (trace.wantsCaller(System.nanoTime())) {
                trace.caller(dispatching.callers().find());
            }
            dispatching.traces().end(trace);
        } else {
            trace.end(step);
        }
        dispatching.frames().close(frame);
    }

    private void noteNetChanges(RecordChanges<?> changes) {
        if (scope.dryRun()) {
            return; // net changes are told when something has come of them
        }
        for (Hook hook : registry.entityHooks(changes.entityClass()).net()) {
            Bypass bypass = bypassed.bypassOf(hook, changes.entityClass(), Moment.AFTER, changes.type());
            if (bypass == null) {
                transaction.noteNetChanges(hook, changes);
            } else if (hook.event().covers(Moment.AFTER, changes.type())) {
                // else it hears of such a change only as a part of another one
                dispatching.listener().bypassed(hook, bypass, changes.entityClass(), changes.type(), changes.size());
            }
        }
    }

    /**
     * Calls the after hooks. Those that wait for the end of the transaction get their records as they are when the
     * first one is called, even if an operation of another hook of these writes them again.
     */
    private void callAfter(RecordChanges<?> changes) {
        List<Hook> hooks = registry.hooksFor(changes.entityClass(), Moment.AFTER, changes.type());
        if (hooks.stream().noneMatch(Operation::waitsForTheEnd)) {
            callAfter(hooks, changes, changes);
            return;
        }
        WaitingChanges<?> waiting = transaction.await(changes);
        int calls = transaction.calls();
        try {
            callAfter(hooks, changes, waiting);
        } finally {
            if (transaction.calls() == calls) {
                transaction.forget(waiting);
            }
        }
    }

    private void callAfter(List<Hook> hooks, RecordChanges<?> changes, RecordChanges<?> waiting) {
        int chunk = beginChunk("after", changes);
        try {
            callEach(hooks, changes, waiting);
        } finally {
            trace.end(chunk);
        }
    }

    private void callEach(List<Hook> hooks, RecordChanges<?> changes, RecordChanges<?> waiting) {
        for (int index = 0; index < hooks.size(); index++) {
            Hook hook = hooks.get(index);
            try {
                call(hook, Moment.AFTER, waitsForTheEnd(hook) ? waiting : changes, facts(Moment.AFTER, null));
            } catch (RuntimeException | Error veto) {
                // hooks of later phases are to hear of the failure, whatever their place in the order
                deferAll(hooks.subList(index + 1, hooks.size()), changes, waiting, veto);
                throw veto;
            }
        }
    }

    /** A hook before the completion may still change what is written, so that it gets the records themselves. */
    private static boolean waitsForTheEnd(Hook hook) {
        return hook.phaseAt(Moment.AFTER) == OrderPhase.AFTER_COMPLETION;
    }

    private void call(Hook hook, Moment moment, RecordChanges<?> changes, OperationFacts facts) {
        int[] indices = select(hook, moment, changes, facts.kept());
        if (indices.length == 0) {
            return;
        }
        OrderPhase phase = hook.phaseAt(moment);
        if (phase == OrderPhase.BEFORE) {
            graphs.hookCalled();
            lastHooks.called(hook);
            dispatching.caller().call(hook, moment, changes, indices, frame, facts, transaction::requireOngoing);
        } else if (phase == OrderPhase.AFTER) {
            afterHooksCalled++;
            lastHooks.called(hook);
            dispatching.caller().call(hook, moment, changes, indices, frame, facts, transaction::requireOngoing);
        } else if (!scope.dryRun() || phase == OrderPhase.BEFORE_COMPLETION) {
            transaction.add(new DeferredCall(hook, changes, indices, notes, null, trace, span));
        }
    }

    private OperationFacts facts(Moment moment, @Nullable KeptRecords kept) {
        return new OperationFacts(
                frame.depth(), scope.dryRun(), moment == Moment.AFTER ? null : rejections, kept, notes, null);
    }

    /** Hooks do not hear of a delete that one before them has taken back. */
    private int[] select(Hook hook, Moment moment, RecordChanges<?> changes, @Nullable KeptRecords kept) {
        Bypass bypass = bypassed.bypassOf(hook, changes.entityClass(), moment, changes.type());
        if (bypass == null) {
            int[] passing = dispatching.selector().select(hook, changes, frame);
            return kept == null ? passing : kept.without(passing);
        }
        dispatching.listener().bypassed(hook, bypass, changes.entityClass(), changes.type(), changes.size());
        return new int[0];
    }

    private void deferAll(List<Hook> hooks, RecordChanges<?> changes, RecordChanges<?> waiting, Throwable veto) {
        for (Hook hook : hooks) {
            if (hook.phaseAt(Moment.AFTER) != OrderPhase.AFTER) {
                try {
                    call(hook, Moment.AFTER, waitsForTheEnd(hook) ? waiting : changes, facts(Moment.AFTER, null));
                } catch (RuntimeException further) {
                    veto.addSuppressed(further);
                }
            }
        }
    }
}
