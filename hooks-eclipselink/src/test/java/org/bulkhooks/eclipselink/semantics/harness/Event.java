package org.bulkhooks.eclipselink.semantics.harness;

import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeSet;

/** The six events. */
public enum Event {
    BEFORE_CREATE(BeforeCreate.class),
    AFTER_CREATE(AfterCreate.class),
    BEFORE_UPDATE(BeforeUpdate.class),
    AFTER_UPDATE(AfterUpdate.class),
    BEFORE_DELETE(BeforeDelete.class),
    AFTER_DELETE(AfterDelete.class);

    private final Class<?> type;

    Event(Class<?> type) {
        this.type = type;
    }

    static Event of(ChangeSet<?> changes) {
        for (Event event : values()) {
            if (event.type.isInstance(changes)) {
                return event;
            }
        }
        throw new AssertionError("none of the six events: " + changes);
    }

    /** Tells whether the event comes before the write. */
    public boolean before() {
        return name().startsWith("BEFORE");
    }
}
