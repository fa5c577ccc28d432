package org.bulkhooks.eclipselink.internal.collection;

import java.beans.PropertyChangeEvent;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.changetracking.AttributeChangeListener;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/** Listens to the changes of one managed record. */
final class TrackedRecord extends AttributeChangeListener implements TrackedCollections.Owner {

    private static final long serialVersionUID = 1L;

    private final transient TrackedCollections collections;

    TrackedRecord(ClassDescriptor descriptor, UnitOfWorkImpl uow, Object owner) {
        super(descriptor, uow, owner);
        collections = new TrackedCollections(descriptor);
    }

    @Override
    public TrackedCollections collections() {
        return collections;
    }

    @Override
    public void internalPropertyChange(PropertyChangeEvent event) {
        collections.changes(event);
        ChangeSignal.changed(event, descriptor, uow);
        super.internalPropertyChange(event);
    }

    @Override
    public void clearChanges(boolean forRefresh) {
        super.clearChanges(forRefresh);
        collections.written();
        ChangeSignal.cleared(uow);
    }
}
