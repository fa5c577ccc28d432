package org.bulkhooks.eclipselink.internal.flush;

import jakarta.persistence.PersistenceException;
import org.bulkhooks.eclipselink.internal.transaction.ServerEnlistment;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;

/** Runs the flushes with hooks where EclipseLink is about to flush or to commit. */
final class FlushBoundary {

    /** How often the hooks before completion may lead to another flush in one transaction. */
    private static final int COMPLETION_LIMIT = 64;

    private final HookedClasses hooked;
    private final HookRuntime runtime;

    FlushBoundary(HookedClasses hooked, HookRuntime runtime) {
        this.hooked = hooked;
        this.runtime = runtime;
    }

    void beforeFlush(RepeatableWriteUnitOfWork uow) {
        if (FlushRound.current(uow) != null || !hooked.canTouch(uow)) {
            return;
        }
        TransactionState running = TransactionState.of(uow, runtime);
        try {
            new FlushOperation(uow, hooked, running).run();
        } catch (RuntimeException | Error thrown) {
            running.fail(thrown, uow);
            throw thrown;
        }
    }

    void beforeCommit(RepeatableWriteUnitOfWork uow) {
        ServerEnlistment enlistment = ServerEnlistment.of(uow.getParent());
        try {
            refuseAfterFailure(uow);
            enlistment.begin(true);
            try {
                beforeFlush(uow);
                completeBefore(uow);
            } finally {
                enlistment.end(true);
            }
        } catch (Error thrown) {
            // EclipseLink gives the connection back after a RuntimeException only
            throw new PersistenceException("a hook failed with an error while the transaction was committed", thrown);
        }
    }

    private void completeBefore(RepeatableWriteUnitOfWork uow) {
        TransactionState state = TransactionState.existing(uow);
        if (state == null) {
            return;
        }
        try {
            for (int round = 1; state.hooks().beforeCompletion(); round++) {
                if (round > COMPLETION_LIMIT) {
                    throw new IllegalStateException("hooks of the phase BEFORE_COMPLETION still change records after "
                            + COMPLETION_LIMIT
                            + " rounds; a hook seems to change the same records each time: change them only if needed");
                }
                beforeFlush(uow);
            }
        } catch (RuntimeException | Error thrown) {
            state.fail(thrown, uow);
            throw thrown;
        }
    }

    private static void refuseAfterFailure(RepeatableWriteUnitOfWork uow) {
        TransactionState state = TransactionState.existing(uow);
        if (state != null && state.failure() != null) {
            throw new IllegalStateException(
                    "an operation of this transaction failed, so that it can only be rolled back; do not catch what"
                            + " hooks throw, or roll back then",
                    state.failure());
        }
    }
}
