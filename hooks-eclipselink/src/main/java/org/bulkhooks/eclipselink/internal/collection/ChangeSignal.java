package org.bulkhooks.eclipselink.internal.collection;

import java.beans.PropertyChangeEvent;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.bulkhooks.eclipselink.internal.state.UnitOfWorkState;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;

/**
 * Tells whether any woven record of a unit of work was changed while hooks of a flush ran. The listeners of the records
 * raise it: those of {@link CollectionTracking} and {@link SignalTracking}. Used by the thread of the flush only.
 */
public final class ChangeSignal {

    private static final StateKey<ChangeSignal> KEY = new StateKey<>("changes of a flush");

    private final RepeatableWriteUnitOfWork uow;
    private boolean raised;

    private ChangeSignal(RepeatableWriteUnitOfWork uow) {
        this.uow = uow;
    }

    /** Has changes of the records of a unit of work raise a signal, while it flushes, until the signal is ended. */
    public static ChangeSignal begin(RepeatableWriteUnitOfWork uow) {
        ChangeSignal signal = new ChangeSignal(uow);
        UnitOfWorkState.of(uow).put(KEY, signal);
        return signal;
    }

    /** Ends it. */
    public void end() {
        UnitOfWorkState.of(uow).remove(KEY);
    }

    /** Forgets the changes so far. */
    public void lower() {
        raised = false;
    }

    /** Tells whether a record was changed since it was last lowered. */
    public boolean isRaised() {
        return raised;
    }

    /** Hears of an event of a record, or of an embeddable in it. */
    static void changed(PropertyChangeEvent event, ClassDescriptor descriptor, UnitOfWorkImpl uow) {
        if (isFlushing(uow) && isChange(event, descriptor)) {
            raise(uow);
        }
    }

    /** Hears that the changes of a record are forgotten: it may have been refreshed. */
    static void cleared(UnitOfWorkImpl uow) {
        if (isFlushing(uow)) {
            raise(uow);
        }
    }

    private static void raise(UnitOfWorkImpl uow) {
        ChangeSignal signal = UnitOfWorkState.of(uow).get(KEY);
        if (signal != null) {
            signal.raised = true;
        }
    }

    /** Asked of each change of each record, and mostly answered with no: hooks run while EclipseLink flushes. */
    private static boolean isFlushing(UnitOfWorkImpl uow) {
        return uow instanceof RepeatableWriteUnitOfWork flushing && flushing.isWithinFlush();
    }

    /** EclipseLink takes no value for a change that is equal to the one before, if it is a basic one. */
    private static boolean isChange(PropertyChangeEvent event, ClassDescriptor descriptor) {
        Object before = event.getOldValue();
        Object now = event.getNewValue();
        return now != before
                && !(now != null
                        && event.getClass() == PropertyChangeEvent.class
                        && now.equals(before)
                        && descriptor.getObjectBuilder().getMappingForAttributeName(event.getPropertyName())
                                instanceof AbstractDirectMapping);
    }
}
