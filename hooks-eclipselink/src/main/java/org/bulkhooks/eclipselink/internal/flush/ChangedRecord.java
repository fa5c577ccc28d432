package org.bulkhooks.eclipselink.internal.flush;

import java.util.Objects;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.record.RecordIdentity;
import org.bulkhooks.spi.FlushRecord;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * A record that a flush creates, changes or deletes.
 *
 * @param pending what the flush is about to write
 * @param type what happens to it
 * @param descriptor the descriptor of its concrete class
 * @param managed the managed instance
 * @param copy a copy with the state before the flush, or null for a create
 * @param order its place among others of the same class and type
 * @param position its position among them
 */
record ChangedRecord(
        PendingChangeSet pending,
        ChangeType type,
        ClassDescriptor descriptor,
        Object managed,
        @Nullable Object copy,
        RecordOrder order,
        int position)
        implements FlushRecord {

    /** Returns the same record at a position. */
    ChangedRecord at(int place) {
        return new ChangedRecord(pending, type, descriptor, managed, copy, order, place);
    }

    boolean isDelete() {
        return type == ChangeType.DELETE;
    }

    @Override
    public Class<?> entityClass() {
        return descriptor.getJavaClass();
    }

    @Override
    public Object instance() {
        return managed;
    }

    @Override
    public Object old() {
        return Objects.requireNonNull(copy);
    }

    @Override
    public Object identity() {
        return RecordIdentity.of(descriptor, managed, pending.unitOfWork());
    }

    @Override
    public boolean isPending() {
        return pending.writes(this);
    }

    @Override
    public int classOrder() {
        return order.number();
    }
}
