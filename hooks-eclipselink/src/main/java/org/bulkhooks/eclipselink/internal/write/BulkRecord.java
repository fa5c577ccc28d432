package org.bulkhooks.eclipselink.internal.write;

import java.util.Objects;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/** A record of a call, with what the call finds out about it. */
final class BulkRecord {

    private final int position;
    private final Object instance;
    private final EntityPlan plan;
    private @Nullable Object id;
    private @Nullable Object old;
    private @Nullable AbstractRecord rowBeforeHooks;

    BulkRecord(int position, Object instance, EntityPlan plan) {
        this.position = position;
        this.instance = instance;
        this.plan = plan;
    }

    int position() {
        return position;
    }

    Object instance() {
        return instance;
    }

    EntityPlan plan() {
        return plan;
    }

    /** Returns the primary key; it is not there yet where the database makes it while the row is inserted. */
    @Nullable
    Object idOrNull() {
        return id;
    }

    Object id() {
        return Objects.requireNonNull(id, "id");
    }

    void id(@Nullable Object assigned) {
        id = assigned;
    }

    /** Returns the old record, or null if it was not read. */
    @Nullable
    Object oldOrNull() {
        return old;
    }

    Object old() {
        return Objects.requireNonNull(old, "old record");
    }

    void old(Object read) {
        old = read;
    }

    /** Returns the row of the record as it was when the call began, or null if nobody needs it. */
    @Nullable
    AbstractRecord rowBeforeHooks() {
        return rowBeforeHooks;
    }

    void rowBeforeHooks(AbstractRecord row) {
        rowBeforeHooks = row;
    }

    /** Names the record in messages. */
    @Override
    public String toString() {
        return plan.entityName() + (id == null ? "" : " " + id) + " (position " + position + ")";
    }
}
