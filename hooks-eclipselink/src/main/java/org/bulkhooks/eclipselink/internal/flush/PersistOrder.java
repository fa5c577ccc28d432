package org.bulkhooks.eclipselink.internal.flush;

import java.util.IdentityHashMap;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.Session;

/**
 * The order in which new records became managed, which EclipseLink itself does not keep. It is noted at the event that EclipseLink
 * raises when it registers a new object, and kept with the unit of work until its next flush.
 */
final class PersistOrder {

    private static final String PROPERTY = "org.bulkhooks.persistOrder";

    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

    private PersistOrder() {}

    /** Notes that a unit of work registered a new object. */
    static void registered(Session uow, Object created) {
        PersistOrder order =
                (PersistOrder) uow.getProperties().computeIfAbsent(PROPERTY, property -> new PersistOrder());
        order.numbers.putIfAbsent(created, order.numbers.size());
    }

    /** Returns the place of a new object, or {@link RecordOrder#NONE} if it was not noted. */
    static int of(AbstractSession uow, Object created) {
        PersistOrder order = (PersistOrder) uow.getProperties().get(PROPERTY);
        return order == null ? RecordOrder.NONE : order.numbers.getOrDefault(created, RecordOrder.NONE);
    }

    /** Forgets all that were noted: they are written. */
    static void clear(AbstractSession uow) {
        uow.getProperties().remove(PROPERTY);
    }
}
