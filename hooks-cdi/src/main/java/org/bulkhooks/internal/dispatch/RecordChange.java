package org.bulkhooks.internal.dispatch;

import java.util.Objects;
import java.util.Set;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.spi.RecordChanges;
import org.jspecify.annotations.Nullable;

/** A view of one record in its chunk. */
record RecordChange<E>(
        RecordChanges<E> changes, int index, @Nullable Rejections rejections) implements Change<E> {

    @Override
    public ChangeType type() {
        return changes.type();
    }

    @Override
    public E newRecord() {
        if (type() == ChangeType.DELETE) {
            throw new IllegalStateException("a deleted record has no new state; use oldRecord()");
        }
        return changes.newRecords().get(index);
    }

    @Override
    public E oldRecord() {
        if (type() == ChangeType.CREATE) {
            throw new IllegalStateException("a created record has no old state; use newRecord()");
        }
        return changes.oldRecords().get(index);
    }

    @Override
    public E record() {
        return type() == ChangeType.DELETE ? oldRecord() : newRecord();
    }

    @Override
    public boolean changed(String attribute) {
        return changes.changed(index, Objects.requireNonNull(attribute, "attribute"));
    }

    @Override
    public Set<String> changedAttributes() {
        return changes.changedAttributes(index);
    }

    @Override
    public int position() {
        return changes.position(index);
    }

    @Override
    public void reject(String attribute, String message) {
        add(Objects.requireNonNull(attribute, "attribute"), message);
    }

    @Override
    public void reject(String message) {
        add(null, message);
    }

    private void add(@Nullable String attribute, String message) {
        Objects.requireNonNull(message, "message");
        if (rejections == null) {
            throw new IllegalStateException(
                    "records are rejected before they are written, in a Before hook; in an After hook throw an exception to veto");
        }
        rejections.add(new RejectedRecord(position(), changes.entityClass(), attribute, message));
    }

    @Override
    public String toString() {
        return type() + " of " + changes.entityClass().getSimpleName() + " at position " + position();
    }
}
