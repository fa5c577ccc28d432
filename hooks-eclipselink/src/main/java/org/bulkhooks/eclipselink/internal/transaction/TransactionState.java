package org.bulkhooks.eclipselink.internal.transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.bulkhooks.eclipselink.internal.state.UnitOfWorkState;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookTransaction;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.transaction.AbstractTransactionController;
import org.jspecify.annotations.Nullable;

/**
 * The hook side of one transaction of a unit of work. It is kept with the unit of work from its first use to the
 * completion of the transaction; a unit of work that outlives its transaction gets a new one. Used by the thread of the
 * transaction only.
 */
public final class TransactionState {

    private static final StateKey<TransactionState> KEY = new StateKey<>("transaction");

    /** How often the hooks before completion may lead to another flush in one transaction. */
    private static final int COMPLETION_LIMIT = 64;

    private final UnitOfWorkTransaction transaction;
    private final HookTransaction hooks;
    private final Set<Object> suppressed = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean holding;
    private @Nullable HeldHooks held;
    private boolean writtenToDatabase;
    private final List<WriteListener> listeners = new ArrayList<>();
    private int writes;
    private RejectionAnswer answered = RejectionAnswer.NONE;
    private @Nullable Throwable failure;

    private TransactionState(UnitOfWorkTransaction transaction, HookRuntime runtime) {
        this.transaction = transaction;
        this.hooks = runtime.newTransaction(transaction);
    }

    /**
     * Returns the state of the transaction that a unit of work is in, a new one if it has none.
     *
     * @param uow an active unit of work
     * @param runtime the hooks of the application
     */
    public static TransactionState of(UnitOfWorkImpl uow, HookRuntime runtime) {
        return UnitOfWorkState.of(uow)
                .getOrPut(KEY, () -> new TransactionState(UnitOfWorkTransaction.of(uow), runtime));
    }

    /** Returns the state of the transaction that a unit of work is in, or null if it has none. */
    public static @Nullable TransactionState existing(UnitOfWorkImpl uow) {
        return UnitOfWorkState.of(uow).get(KEY);
    }

    /** Takes the state from a unit of work whose transaction is over; returns null if it has none. */
    public static @Nullable TransactionState remove(UnitOfWorkImpl uow) {
        TransactionState state = UnitOfWorkState.of(uow).remove(KEY);
        if (state != null) {
            state.transaction.completed();
        }
        return state;
    }

    /** Returns the hooks that wait for a later phase of the transaction. */
    public HookTransaction hooks() {
        return hooks;
    }

    /**
     * Keeps flushes of this unit of work from calling hooks with some records, until they are written or the returned
     * guard is closed: another operation calls theirs. What is written along with them gets its hooks.
     *
     * @param records the managed instances, by identity
     * @return a guard to be closed in a finally block
     */
    public Suppression suppressFlushHooksFor(Collection<?> records) {
        Set<Object> added = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object each : records) {
            if (suppressed.add(each)) {
                added.add(each);
            }
        }
        return new Suppression(() -> added.forEach(suppressed::remove));
    }

    /**
     * Has an operation asked what becomes of rejected records that a flush of this unit of work brings along for it,
     * until the returned guard is closed.
     *
     * @return a guard to be closed in a finally block
     */
    public Suppression answerRejections(RejectionAnswer answer) {
        RejectionAnswer before = answered;
        answered = answer;
        return new Suppression(() -> answered = before);
    }

    /**
     * Asks the operation that a flush writes for whether rejected records have left the flush, so that it can go on
     * without them.
     */
    public boolean leaveOut(List<RejectedInstance> rejected) {
        return answered.leaveOut(rejected);
    }

    /**
     * Notes that a flush has written the records whose hooks it does not call: what changes in them from now on is an
     * update of its own.
     */
    public void wroteSuppressed() {
        suppressed.clear();
    }

    /**
     * Has the next flush write and not call its after hooks, until they are {@linkplain #callHeld called}: what they
     * change is left to a later flush, before which other after hooks run.
     *
     * @return a guard to be closed in a finally block
     */
    public Suppression holdAfterHooks() {
        holding = true;
        return new Suppression(() -> {
            holding = false;
            if (held != null) {
                held.close();
                held = null;
            }
        });
    }

    /** Tells a flush that begins whether its after hooks are to be held; those of flushes in its hooks are not. */
    public boolean takesHold() {
        boolean taken = holding;
        holding = false;
        return taken;
    }

    /** Keeps the after hooks of a flush that has written. */
    public void hold(HeldHooks hooks) {
        held = hooks;
    }

    /** Calls the after hooks of a flush that were held, if there are any. */
    public void callHeld() {
        HeldHooks hooks = held;
        held = null;
        if (hooks != null) {
            try (hooks) {
                hooks.call();
            }
        }
    }

    /** Tells whether flushes do not call hooks with a record at the moment. */
    public boolean flushHooksSuppressedFor(Object managed) {
        return !suppressed.isEmpty() && suppressed.contains(managed);
    }

    /** Notes that an operation has written rows of models that have hooks. */
    public void wrote() {
        writes++;
    }

    /** Notes that an operation has written the row of an instance, and tells those who listen. */
    public void wrote(ChangeType type, Object instance) {
        for (WriteListener listener : listeners) {
            listener.wrote(type, instance);
        }
    }

    /** Has a listener told of the instances whose rows operations write, until it is {@linkplain #ignore removed}. */
    public void listen(WriteListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void ignore(WriteListener listener) {
        listeners.remove(listener);
    }

    /** Returns how often operations have written so far, to be compared with another time. */
    public int writes() {
        return writes;
    }

    /** Notes that the database has committed the transaction. */
    public void committed() {
        writtenToDatabase = true;
    }

    /** Tells whether the database has committed the transaction. */
    public boolean isCommitted() {
        return writtenToDatabase;
    }

    /**
     * Notes that an operation failed: the transaction must not be committed, even where the application catches what
     * was thrown.
     *
     * @param thrown what the operation threw
     * @param uow the unit of work; a JTA transaction is marked for rollback
     */
    public void fail(Throwable thrown, UnitOfWorkImpl uow) {
        if (failure == null) {
            failure = thrown;
            hooks.fail(thrown);
            if (uow.getParent().hasExternalTransactionController()
                    && uow.getParent().getExternalTransactionController() instanceof AbstractTransactionController jta
                    && jta.getTransaction() != null) {
                jta.markTransactionForRollback();
            }
        }
    }

    /**
     * Requires that no operation of the transaction failed, before it is committed.
     *
     * @throws IllegalStateException if one did
     */
    public void requireNoFailure() {
        if (failure != null) {
            throw new IllegalStateException(
                    "an operation of this transaction failed, so that it can only be rolled back; do not catch what"
                            + " hooks throw, or roll back then",
                    failure);
        }
    }

    /**
     * Calls the hooks that wait for the completion of the transaction, when everything is flushed, and those that wait
     * for it because of what they write.
     *
     * @param uow the unit of work
     * @param flush flushes it, with hooks
     */
    public void beforeCompletion(UnitOfWorkImpl uow, Runnable flush) {
        try {
            for (int round = 1; hooks.beforeCompletion(); round++) {
                if (round > COMPLETION_LIMIT) {
                    throw new IllegalStateException("hooks of the phase BEFORE_COMPLETION still change records after "
                            + COMPLETION_LIMIT
                            + " rounds; those that ran last: " + String.join(", ", hooks.lastBeforeCompletion())
                            + "; a hook seems to change the same records each time: change them only if needed");
                }
                flush.run();
            }
        } catch (RuntimeException | Error thrown) {
            fail(thrown, uow);
            throw thrown;
        }
    }

    /** Is told that an operation has written the row of an instance, which is not managed. */
    @FunctionalInterface
    public interface WriteListener {

        /** Hears of one instance, which has its new version. */
        void wrote(ChangeType type, Object instance);
    }

    /** The after hooks of a flush that has written, whose operation is not over yet. */
    public interface HeldHooks extends AutoCloseable {

        /** Calls them. */
        void call();

        /** Ends the operation. */
        @Override
        void close();
    }

    /** Answers for records that a flush is about to write for an operation, and that hooks have rejected. */
    @FunctionalInterface
    public interface RejectionAnswer {

        /** Nobody answers: a rejection ends the flush. */
        RejectionAnswer NONE = rejected -> false;

        /**
         * Takes rejected records, and all that cannot be written without them, out of the unit of work.
         *
         * @param rejected rejected records, at least one
         * @return true if all of them are out of it
         */
        boolean leaveOut(List<RejectedInstance> rejected);
    }

    /**
     * A rejection of a flush.
     *
     * @param instance the managed instance
     * @param rejection what is wrong with it; its position is one of the flush
     */
    public record RejectedInstance(Object instance, RejectedRecord rejection) {}

    /** A guard of {@link #suppressFlushHooksFor}, {@link #answerRejections} and {@link #holdAfterHooks}. */
    public static final class Suppression implements AutoCloseable {

        private final Runnable end;
        private boolean open = true;

        private Suppression(Runnable end) {
            this.end = end;
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                end.run();
            }
        }
    }
}
