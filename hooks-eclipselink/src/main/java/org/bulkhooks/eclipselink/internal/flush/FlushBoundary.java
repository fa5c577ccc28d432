package org.bulkhooks.eclipselink.internal.flush;

import jakarta.persistence.PersistenceException;
import org.bulkhooks.eclipselink.internal.transaction.ServerEnlistment;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;

/** Runs the flushes with hooks where EclipseLink is about to flush or to commit. */
final class FlushBoundary {

    private final HookedClasses hooked;
    private final HookRuntime runtime;

    FlushBoundary(HookedClasses hooked, HookRuntime runtime) {
        this.hooked = hooked;
        this.runtime = runtime;
    }

    void beforeFlush(RepeatableWriteUnitOfWork uow) {
        if (FlushRound.current(uow) != null || !hooked.canTouch(uow) || !HookEffects.isAnyLeft(uow)) {
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
        if (state != null) {
            state.beforeCompletion(uow, () -> beforeFlush(uow));
        }
    }

    private static void refuseAfterFailure(RepeatableWriteUnitOfWork uow) {
        TransactionState state = TransactionState.existing(uow);
        if (state != null) {
            state.requireNoFailure();
        }
    }
}
