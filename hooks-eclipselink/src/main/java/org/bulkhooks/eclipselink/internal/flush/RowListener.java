package org.bulkhooks.eclipselink.internal.flush;

import org.bulkhooks.ChangeType;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Notes what EclipseLink does with the records of hooked classes. {@code aboutTo..} is the event that is raised if and
 * only if the row itself is written: {@code postUpdate} comes for the inverse side of a relation too, where nothing is.
 */
public final class RowListener extends DescriptorEventAdapter {

    /** Makes a listener; one serves all classes. */
    public RowListener() {}

    @Override
    public void prePersist(DescriptorEvent event) {
        if (event.getSession() instanceof UnitOfWorkImpl uow) {
            PersistOrder.registered(uow, event.getSource());
        }
    }

    @Override
    public void aboutToInsert(DescriptorEvent event) {
        note(ChangeType.CREATE, event);
    }

    @Override
    public void aboutToUpdate(DescriptorEvent event) {
        note(ChangeType.UPDATE, event);
    }

    @Override
    public void aboutToDelete(DescriptorEvent event) {
        note(ChangeType.DELETE, event);
    }

    private static void note(ChangeType type, DescriptorEvent event) {
        FlushRound round = FlushRound.current(event.getSession());
        if (round != null) {
            round.written().add(type, event.getSource());
        }
    }
}
