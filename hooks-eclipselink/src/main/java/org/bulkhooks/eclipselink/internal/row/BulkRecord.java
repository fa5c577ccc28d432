package org.bulkhooks.eclipselink.internal.row;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.record.RecordIdentity;
import org.bulkhooks.spi.OperationRecord;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/** A record of a call, with what the call finds out about it. */
public final class BulkRecord implements OperationRecord {

    private final int position;
    private final Object instance;
    private final EntityPlan plan;
    private @Nullable Object id;
    private @Nullable Object old;
    private @Nullable AbstractRecord rowAsRead;
    private @Nullable AbstractRecord rowBeforeHooks;

    public BulkRecord(int position, Object instance, EntityPlan plan) {
        this.position = position;
        this.instance = instance;
        this.plan = plan;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public Object instance() {
        return instance;
    }

    @Override
    public Class<?> entityClass() {
        return plan.entityClass();
    }

    @Override
    public Object identity() {
        return RecordIdentity.of(plan.rootClass(), id, instance);
    }

    public EntityPlan plan() {
        return plan;
    }

    /** Returns the primary key; it is not there yet where the database makes it while the row is inserted. */
    @Nullable
    public Object idOrNull() {
        return id;
    }

    public Object id() {
        return Objects.requireNonNull(id, "id");
    }

    public void id(@Nullable Object assigned) {
        id = assigned;
    }

    /** Returns the old record, or null if it was not read. */
    @Nullable
    public Object oldOrNull() {
        return old;
    }

    @Override
    public Object old() {
        return Objects.requireNonNull(old, "old record");
    }

    public void old(Object read) {
        old = read;
        rowAsRead = null;
    }

    /** Returns the row of the old record where that may not have it any more, because a hook wrote to it, or null. */
    @Nullable
    AbstractRecord rowAsRead() {
        return rowAsRead;
    }

    void rowAsRead(AbstractRecord row) {
        rowAsRead = row;
    }

    /** Returns the row of the record as it was when the call began, or null if it is not needed. */
    @Nullable
    public AbstractRecord rowBeforeHooks() {
        return rowBeforeHooks;
    }

    public void rowBeforeHooks(AbstractRecord row) {
        rowBeforeHooks = row;
    }

    /**
     * Returns the update of the row that the record was written to, or is not deleted from.
     *
     * @param written what is to be written
     * @param before what the row has
     */
    public BulkRecord update(Object written, Object before) {
        BulkRecord update = new BulkRecord(position, written, plan);
        update.id(id);
        update.old(before);
        return update;
    }

    /** Returns the records that are not at some positions. */
    public static List<BulkRecord> without(Set<Integer> positions, List<BulkRecord> records) {
        return positions.isEmpty()
                ? records
                : records.stream()
                        .filter(record -> !positions.contains(record.position()))
                        .toList();
    }

    /** Names the record in messages. */
    @Override
    public String toString() {
        return plan.entityName() + (id == null ? "" : " " + id) + " (position " + position + ")";
    }
}
