package org.bulkhooks.internal.changes;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of the records of one chunk, for one hook. What a path needs of related records is loaded for
 * the whole chunk when the first record is asked that lacks it. Not thread-safe.
 */
public final class ChunkAttributes<E> {

    private final RecordChanges<E> changes;
    private final List<Asked<E>> asked = new ArrayList<>(2);

    public ChunkAttributes(RecordChanges<E> changes) {
        this.changes = changes;
    }

    RecordChanges<E> changes() {
        return changes;
    }

    @Nullable
    Object value(int index, String path) {
        return asked(path).value(current(index, path));
    }

    @Nullable
    Object oldValue(int index, String path) {
        return asked(path).value(changes.oldRecord(index));
    }

    boolean hasValue(int index, String path, @Nullable Object value) {
        return asked(path).hasValue(current(index, path), value);
    }

    boolean hadValue(int index, String path, @Nullable Object value) {
        return asked(path).hasValue(changes.oldRecord(index), value);
    }

    /**
     * Tells whether the operation gives an attribute of a record another value: a create does to each, a delete to
     * none.
     *
     * @throws IllegalArgumentException if there is no such attribute
     */
    boolean changed(int index, String path) {
        RecordAttribute<E> attribute = asked(path);
        return switch (changes.type()) {
            case CREATE -> true;
            case UPDATE ->
                changes.writes(index, path) && attribute.differs(changes.newRecord(index), changes.oldRecord(index));
            case DELETE -> false;
        };
    }

    private E current(int index, String path) {
        boolean old = changes.type() == ChangeType.DELETE
                || (changes.type() == ChangeType.UPDATE && !changes.writes(index, path));
        return old ? changes.oldRecord(index) : changes.newRecord(index);
    }

    /** Returns what a condition asks each record for: few attributes, each by the same string. */
    private RecordAttribute<E> asked(String path) {
        for (int i = 0; i < asked.size(); i++) {
            Asked<E> known = asked.get(i);
            if (known.path.equals(path)) {
                return known.attribute;
            }
        }
        RecordAttribute<E> attribute = changes.model().attribute(path, this::records);
        asked.add(new Asked<>(path, attribute));
        return attribute;
    }

    private List<E> records() {
        List<E> records = new ArrayList<>(changes.newRecords());
        records.addAll(changes.oldRecords());
        return records;
    }

    /** An attribute that records are asked for. */
    private record Asked<E>(String path, RecordAttribute<E> attribute) {}
}
