package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.OrderPhase;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.changes.WaitingChanges;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.internal.telemetry.OperationSpan;
import org.bulkhooks.internal.trace.Outcome;
import org.bulkhooks.internal.trace.TransactionTrace;
import org.bulkhooks.spi.TransactionWatch;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a later phase of one transaction: the calls of hooks, in the order of operations and then of hooks,
 * and the hooks that are called with its net changes.
 */
public final class PhaseQueue {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final Dispatching dispatching;
    private final TransactionWatch watch;
    private List<DeferredCall> beforeCompletion = new ArrayList<>();
    private final LastHooks lastBeforeCompletion = new LastHooks();
    private List<DeferredCall> afterCompletion = new ArrayList<>();
    private NetChanges netChanges = new NetChanges();
    private WaitingRecords waiting = new WaitingRecords();
    private @Nullable TransactionTrace trace;
    private OperationSpan lastSpan = OperationSpan.NONE;
    private @Nullable Throwable failure;
    private boolean dryRun;
    private boolean completed;
    private boolean committed;

    PhaseQueue(Dispatching dispatching, TransactionWatch watch) {
        this.dispatching = dispatching;
        this.watch = watch;
    }

    /** Tells whether this is of the same transaction as another one, which can be another persistence context's. */
    boolean isSame(PhaseQueue other) {
        return this == other || watch.key().equals(other.watch.key());
    }

    /** Returns the shape of the SQL whose failure an exception tells of, or an empty text. */
    String failedSql(Throwable thrown) {
        return watch.failedSql(thrown);
    }

    /** Returns what the traces of operations in the transaction share. */
    TransactionTrace trace() {
        if (trace == null) {
            trace = dispatching.traces().transaction(watch.key());
        }
        return trace;
    }

    /**
     * Notes what telemetry is told of an operation of the transaction that has begun; what comes later belongs to it.
     */
    void began(OperationSpan span) {
        lastSpan = span;
    }

    /**
     * Notes that the transaction will be rolled back whatever happens, because its call is a dry run: hooks of the
     * phases after it are not called.
     */
    public void beginDryRun() {
        dryRun = true;
    }

    /** Tells whether the transaction is that of a dry run. */
    boolean isDryRun() {
        return dryRun;
    }

    /**
     * Ends the operation of a hook that has run if the transaction did not outlive it.
     *
     * @throws IllegalStateException if the transaction is over
     */
    void requireOngoing(Hook hook) {
        switch (watch.fate()) {
            case ONGOING -> {}
            case LEFT ->
                throw new IllegalStateException(hook.signature()
                        + " ended the transaction of its operation: it was committed or rolled back while the hook ran."
                        + " To have it rolled back, throw an exception or call setRollbackOnly(); for work that is committed"
                        + " by itself, call a bean whose method is @Transactional(REQUIRES_NEW)");
            case ROLLED_BACK ->
                throw new IllegalStateException("the transaction was rolled back while " + hook.signature()
                        + " ran: as a rule, because it timed out. Make the hook faster, hand it fewer records at once"
                        + " or allow the transaction more time");
        }
    }

    void add(DeferredCall call) {
        if (completed) {
            // the hook before it has ended the transaction: the others are to hear of that
            if (applies(call.hook().phase(), committed)) {
                logged(call.hook(), hook -> call.run(dispatching, committed ? null : failure, called -> {}));
            }
        } else if (call.hook().phaseAt(Moment.AFTER) == OrderPhase.BEFORE_COMPLETION) {
            beforeCompletion.add(call);
        } else {
            afterCompletion.add(call);
        }
    }

    /** Notes what ended a part of the transaction, so that this is rolled back; the first counts. */
    public void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    /**
     * Has changes wait for the end of the transaction.
     *
     * @return the changes, whose records stay what they are when a later operation writes them
     */
    <E> WaitingChanges<E> await(RecordChanges<E> changes) {
        WaitingChanges<E> awaited = new WaitingChanges<>(changes);
        waiting.add(awaited);
        return awaited;
    }

    /** Returns how many calls wait for the end of the transaction. */
    int calls() {
        return afterCompletion.size();
    }

    /** Forgets changes that no call waits with. */
    void forget(WaitingChanges<?> changes) {
        waiting.remove(changes);
    }

    /** Returns the hooks of the phase BEFORE_COMPLETION that were called last, the last one at the end. */
    public List<String> lastBeforeCompletion() {
        return lastBeforeCompletion.signatures();
    }

    /** Tells whether records of a concrete entity class wait, so that old records of theirs are to be known. */
    public boolean awaits(Class<?> entityClass) {
        return waiting.haveSome(entityClass);
    }

    /**
     * Preserves the records that wait and that an operation is about to write.
     *
     * @param changes what is about to be written, with old records where such records wait
     */
    public void preserve(RecordChanges<?> changes) {
        waiting.preserve(changes);
    }

    void noteNetChanges(Hook hook, RecordChanges<?> changes) {
        netChanges.add(hook, changes);
    }

    /**
     * Calls the hooks that were collected so far for the phase BEFORE_COMPLETION.
     *
     * @return true if a hook was called, so that there may be changes to flush
     * @throws IllegalStateException if a hook ended the transaction
     */
    public boolean beforeCompletion() {
        List<DeferredCall> calls = beforeCompletion;
        beforeCompletion = new ArrayList<>();
        Dispatching calling = dispatching.inDryRun(dryRun);
        for (DeferredCall call : calls) {
            lastBeforeCompletion.called(call.hook());
            call.run(calling, null, this::requireOngoing);
        }
        return !calls.isEmpty();
    }

    /**
     * Calls the hooks of the phases AFTER_COMPLETION and AFTER_SUCCESS or AFTER_FAILURE. What they throw is logged and
     * counted, never thrown on.
     *
     * @param wasCommitted true if the transaction was committed
     */
    public void afterCompletion(boolean wasCommitted) {
        completed = true;
        committed = wasCommitted;
        if (trace != null) {
            trace.end(outcome());
        }
        List<DeferredCall> calls = afterCompletion;
        NetChanges ofTransaction = netChanges;
        afterCompletion = new ArrayList<>();
        beforeCompletion = new ArrayList<>();
        netChanges = new NetChanges();
        waiting = new WaitingRecords();
        for (DeferredCall call : calls) {
            if (applies(call.hook().phase(), committed)) {
                logged(call.hook(), hook -> call.run(dispatching, committed ? null : failure, called -> {}));
            }
        }
        for (Hook waitingForNet : ofTransaction.hooks()) {
            if (applies(waitingForNet.phase(), committed)) {
                logged(
                        waitingForNet,
                        hook -> ofTransaction.call(
                                hook, dispatching, committed ? null : failure, trace().last(), lastSpan));
            }
        }
    }

    private Outcome outcome() {
        if (dryRun) {
            return Outcome.UNDONE;
        }
        return committed
                ? Outcome.COMMITTED
                : dispatching.expected().refuses(failure) ? Outcome.REFUSED : Outcome.ROLLED_BACK;
    }

    private static boolean applies(TransactionPhase phase, boolean committed) {
        return phase == TransactionPhase.AFTER_COMPLETION
                || phase == (committed ? TransactionPhase.AFTER_SUCCESS : TransactionPhase.AFTER_FAILURE);
    }

    private void logged(Hook hook, Consumer<Hook> call) {
        try {
            call.accept(hook);
        } catch (RuntimeException | Error thrown) { // one hook's error is no reason to keep the others from running
            boolean expected = dispatching.expected().contains(thrown);
            LOGGER.log(
                    expected ? Level.INFO : Level.SEVERE,
                    thrown,
                    () -> "hook " + hook + (expected ? " vetoed, too late," : " failed")
                            + " after the completion of its transaction");
        }
    }
}
