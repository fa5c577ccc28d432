package org.bulkhooks.eclipselink.internal.state;

import java.util.function.Consumer;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Runs an action once, when the transaction of a unit of work is over. Its parent is told of a rollback, the unit of
 * work itself of the rest.
 */
final class CompletionAction extends SessionEventAdapter {

    private final UnitOfWorkImpl unitOfWork;
    private final Consumer<Boolean> action;

    private CompletionAction(UnitOfWorkImpl unitOfWork, Consumer<Boolean> action) {
        this.unitOfWork = unitOfWork;
        this.action = action;
    }

    static void listen(UnitOfWorkImpl unitOfWork, Consumer<Boolean> action) {
        CompletionAction listener = new CompletionAction(unitOfWork, action);
        unitOfWork.getEventManager().addListener(listener);
        unitOfWork.getParent().getEventManager().addListener(listener);
    }

    @Override
    public void postCommitUnitOfWork(SessionEvent event) {
        complete(event, true);
    }

    @Override
    public void postReleaseUnitOfWork(SessionEvent event) {
        complete(event, false);
    }

    @Override
    public void postRollbackTransaction(SessionEvent event) {
        complete(event, false);
    }

    private void complete(SessionEvent event, boolean committed) {
        // other units of work of the same session inherit the listener, and end earlier
        if (event.getSession() != unitOfWork && event.getSession() != unitOfWork.getParent()) {
            return;
        }
        try {
            action.accept(committed);
        } finally { // or it would hear of the next transaction too
            unitOfWork.getEventManager().removeListener(this);
            unitOfWork.getParent().getEventManager().removeListener(this);
        }
    }
}
