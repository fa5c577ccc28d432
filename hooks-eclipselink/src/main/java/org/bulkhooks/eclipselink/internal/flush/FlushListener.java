package org.bulkhooks.eclipselink.internal.flush;

import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Puts flushes with hooks before the flushes of EclipseLink: at the event before a flush, and at the one before a
 * commit, which flushes too. Stateless but for the hooks; serves all units of work of a session.
 */
public final class FlushListener extends SessionEventAdapter {

    private final FlushBoundary boundary;

    /**
     * Makes the listener of a session.
     *
     * @param hooked the classes that have hooks
     * @param runtime the hooks of the application
     */
    public FlushListener(HookedClasses hooked, HookRuntime runtime) {
        this.boundary = new FlushBoundary(hooked, runtime);
    }

    @Override
    public void preFlushUnitOfWork(SessionEvent event) {
        if (event.getSession() instanceof RepeatableWriteUnitOfWork uow) {
            boundary.beforeFlush(uow);
        }
    }

    @Override
    public void preCommitUnitOfWork(SessionEvent event) {
        if (event.getSession() instanceof RepeatableWriteUnitOfWork uow) {
            boundary.beforeCommit(uow);
        }
    }

    @Override
    public void postCalculateUnitOfWorkChangeSet(SessionEvent event) {
        if (event.getSession() instanceof RepeatableWriteUnitOfWork uow) {
            UnitOfWorkChangeSet changes = (UnitOfWorkChangeSet) event.getProperty("UnitOfWorkChangeSet");
            new ReorderedSets(uow).drop(changes);
            FlushRound round = FlushRound.current(uow);
            if (round != null) {
                round.calculated(changes);
            }
        }
    }
}
