package org.bulkhooks.eclipselink.internal.write;

import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Runs something once, when the transaction of a unit of work is over, committed or rolled back. */
final class CompletionListener extends SessionEventAdapter {

    private final UnitOfWorkImpl unitOfWork;
    private final Runnable action;

    private CompletionListener(UnitOfWorkImpl unitOfWork, Runnable action) {
        this.unitOfWork = unitOfWork;
        this.action = action;
    }

    static void add(UnitOfWorkImpl unitOfWork, Runnable action) {
        CompletionListener listener = new CompletionListener(unitOfWork, action);
        unitOfWork.getEventManager().addListener(listener);
        unitOfWork.getParent().getEventManager().addListener(listener);
    }

    @Override
    public void postCommitUnitOfWork(SessionEvent event) {
        complete(event);
    }

    @Override
    public void postReleaseUnitOfWork(SessionEvent event) {
        complete(event);
    }

    @Override
    public void postRollbackTransaction(SessionEvent event) {
        complete(event);
    }

    private void complete(SessionEvent event) {
        // other units of work of the same session inherit the listener, and end earlier
        if (event.getSession() != unitOfWork && event.getSession() != unitOfWork.getParent()) {
            return;
        }
        action.run();
        unitOfWork.getEventManager().removeListener(this);
        unitOfWork.getParent().getEventManager().removeListener(this);
    }
}
