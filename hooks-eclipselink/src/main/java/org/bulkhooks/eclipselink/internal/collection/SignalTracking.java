package org.bulkhooks.eclipselink.internal.collection;

import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.AttributeChangeTrackingPolicy;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.descriptors.changetracking.ObjectChangePolicy;
import org.eclipse.persistence.internal.descriptors.changetracking.AttributeChangeListener;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * EclipseLink's tracking of changes for woven classes without hooks, which hooks of other classes may change: it raises
 * the {@link ChangeSignal}. A change of an embeddable is told to its record too.
 */
public final class SignalTracking extends AttributeChangeTrackingPolicy {

    private static final long serialVersionUID = 1L;

    private SignalTracking() {}

    /** Has the changes of an entity class raise the signal; does nothing where EclipseLink compares. */
    public static void begin(ClassDescriptor descriptor) {
        if (descriptor.getObjectChangePolicy().getClass() == AttributeChangeTrackingPolicy.class) {
            descriptor.setObjectChangePolicy(new SignalTracking());
        }
    }

    /** Takes the tracking off. Objects that are managed keep their listeners. */
    public static void end(ClassDescriptor descriptor) {
        if (descriptor.getObjectChangePolicy() instanceof SignalTracking) {
            descriptor.setObjectChangePolicy(new AttributeChangeTrackingPolicy());
        }
    }

    /** Tells whether each change of a managed record raises the signal. */
    public static boolean isSignalled(ClassDescriptor descriptor) {
        ObjectChangePolicy policy = descriptor.getObjectChangePolicy();
        return policy instanceof SignalTracking || policy instanceof CollectionTracking;
    }

    @Override
    public PropertyChangeListener setChangeListener(Object clone, UnitOfWorkImpl uow, ClassDescriptor descriptor) {
        AttributeChangeListener listener = new Signalling(descriptor, uow, clone);
        ((ChangeTracker) clone)._persistence_setPropertyChangeListener(listener);
        return listener;
    }

    private static final class Signalling extends AttributeChangeListener {

        private static final long serialVersionUID = 1L;

        Signalling(ClassDescriptor descriptor, UnitOfWorkImpl uow, Object owner) {
            super(descriptor, uow, owner);
        }

        @Override
        public void internalPropertyChange(PropertyChangeEvent event) {
            ChangeSignal.changed(event, descriptor, uow);
            super.internalPropertyChange(event);
        }

        @Override
        public void clearChanges(boolean forRefresh) {
            super.clearChanges(forRefresh);
            ChangeSignal.cleared(uow);
        }
    }
}
