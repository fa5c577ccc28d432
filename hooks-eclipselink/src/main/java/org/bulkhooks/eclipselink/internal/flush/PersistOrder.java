package org.bulkhooks.eclipselink.internal.flush;

import java.util.IdentityHashMap;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.bulkhooks.eclipselink.internal.state.UnitOfWorkState;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * The order in which new records became managed, which EclipseLink itself does not keep. It is noted at the event that
 * EclipseLink raises when it registers a new object, and kept with the unit of work until its next flush.
 */
final class PersistOrder {

    private static final StateKey<PersistOrder> KEY = new StateKey<>("persist order");

    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

    private PersistOrder() {}

    /** Notes that a unit of work registered a new object. */
    static void registered(UnitOfWorkImpl uow, Object created) {
        PersistOrder order = UnitOfWorkState.of(uow).getOrPut(KEY, PersistOrder::new);
        order.numbers.putIfAbsent(created, order.numbers.size());
    }

    /** Returns the order of a unit of work, or null if nothing was noted. */
    static @Nullable PersistOrder existing(UnitOfWorkImpl uow) {
        return UnitOfWorkState.of(uow).get(KEY);
    }

    /** Returns the place of a new object, or {@link RecordOrder#NONE} if it was not noted. */
    int of(Object created) {
        return numbers.getOrDefault(created, RecordOrder.NONE);
    }

    /** Forgets all that were noted: they are written. */
    static void clear(UnitOfWorkImpl uow) {
        UnitOfWorkState.of(uow).remove(KEY);
    }
}
