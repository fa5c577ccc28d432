package org.bulkhooks.eclipselink.internal.collection;

import java.beans.PropertyChangeEvent;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.changetracking.AggregateAttributeChangeListener;
import org.eclipse.persistence.internal.descriptors.changetracking.AttributeChangeListener;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Listens to the changes of one embeddable of a managed record. EclipseLink makes a new one when it has written the
 * record.
 */
final class TrackedEmbeddable extends AggregateAttributeChangeListener implements TrackedCollections.Owner {

    private static final long serialVersionUID = 1L;

    private final transient TrackedCollections collections;

    TrackedEmbeddable(
            ClassDescriptor descriptor,
            UnitOfWorkImpl uow,
            AttributeChangeListener ofParent,
            String attribute,
            Object owner) {
        super(descriptor, uow, ofParent, attribute, owner);
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
