package org.bulkhooks.eclipselink.internal.flush;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.bulkhooks.ChangeType;

/** The managed instances whose rows one flush really inserted, updated or deleted. */
final class WrittenRows {

    private final Set<Object> inserted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> updated = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> deleted = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(ChangeType type, Object managed) {
        of(type).add(managed);
    }

    boolean contains(ChangeType type, Object managed) {
        return of(type).contains(managed);
    }

    private Set<Object> of(ChangeType type) {
        return switch (type) {
            case CREATE -> inserted;
            case UPDATE -> updated;
            case DELETE -> deleted;
        };
    }
}
