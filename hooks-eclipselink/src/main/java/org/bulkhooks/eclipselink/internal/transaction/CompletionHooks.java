package org.bulkhooks.eclipselink.internal.transaction;

import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Calls the hooks that wait for the completion of a transaction, once, when its connection has been given back.
 *
 * <p>A unit of work that goes on after its transaction is resumed then, one that does not is released. Only with JTA it
 * may go on without an event; there the connection has been given back before its commit is told.
 */
public final class CompletionHooks extends SessionEventAdapter {

    /** Makes a listener; one serves all units of work. */
    public CompletionHooks() {}

    @Override
    public void postCommitUnitOfWork(SessionEvent event) {
        if (event.getSession() instanceof UnitOfWorkImpl uow) {
            TransactionState state = TransactionState.existing(uow);
            if (state != null) {
                state.committed();
                if (uow.isSynchronized() && uow.shouldResumeUnitOfWorkOnTransactionCompletion()) {
                    complete(uow);
                }
            }
        }
    }

    @Override
    public void postResumeUnitOfWork(SessionEvent event) {
        complete(event.getSession());
    }

    @Override
    public void postReleaseUnitOfWork(SessionEvent event) {
        complete(event.getSession());
    }

    private static void complete(Session session) {
        if (session instanceof UnitOfWorkImpl uow) {
            TransactionState state = TransactionState.remove(uow);
            if (state != null) {
                state.hooks().afterCompletion(state.isCommitted());
            }
        }
    }
}
