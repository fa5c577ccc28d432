package org.bulkhooks.internal.changes;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordModel;

/**
 * Changes that wait for the end of the transaction, as their operation left them. A new record is the one of the
 * operation until a later operation is about to write the row; from then on it is a copy of what the row was before
 * that. Not thread-safe.
 *
 * @param <E> the entity class
 */
public final class WaitingChanges<E> implements RecordChanges<E> {

    private final RecordChanges<E> changes;
    private final Map<Integer, E> preserved = new HashMap<>();

    /**
     * Makes it.
     *
     * @param changes what an operation has written
     */
    public WaitingChanges(RecordChanges<E> changes) {
        this.changes = changes;
    }

    /** Puts a copy in the place of a new record. */
    @SuppressWarnings("unchecked") // another state of the same record
    public void preserve(int index, Object state) {
        preserved.put(index, (E) state);
    }

    @Override
    public Class<E> entityClass() {
        return changes.entityClass();
    }

    @Override
    public ChangeType type() {
        return changes.type();
    }

    @Override
    public int chunk() {
        return changes.chunk();
    }

    @Override
    public int size() {
        return changes.size();
    }

    @Override
    public List<E> newRecords() {
        List<E> live = changes.newRecords();
        if (preserved.isEmpty()) {
            return live;
        }
        return new AbstractList<>() {

            @Override
            public E get(int index) {
                E copy = preserved.get(index);
                return copy == null ? live.get(index) : copy;
            }

            @Override
            public int size() {
                return live.size();
            }
        };
    }

    @Override
    public List<E> oldRecords() {
        return changes.oldRecords();
    }

    @Override
    public E newRecord(int index) {
        E copy = preserved.isEmpty() ? null : preserved.get(index);
        return copy == null ? changes.newRecord(index) : copy;
    }

    @Override
    public E oldRecord(int index) {
        return changes.oldRecord(index);
    }

    @Override
    public int position(int index) {
        return changes.position(index);
    }

    @Override
    public Object identity(int index) {
        return changes.identity(index);
    }

    @Override
    public Object instance(int index) {
        return changes.instance(index);
    }

    @Override
    public boolean isManaged(int index) {
        return changes.isManaged(index);
    }

    @Override
    public RecordModel<E> model() {
        return changes.model();
    }

    @Override
    public boolean writes(int index, String path) {
        return changes.writes(index, path);
    }
}
