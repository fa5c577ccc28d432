package org.bulkhooks.internal.changes;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of the records of one chunk, for one hook. What a path needs of related records is loaded for
 * the whole chunk when the first record is asked for it. Not thread-safe.
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
        Asked<E> attribute = loaded(path);
        return attribute.reader.value(current(index, path));
    }

    @Nullable
    Object oldValue(int index, String path) {
        Asked<E> attribute = loaded(path);
        return attribute.reader.value(changes.oldRecord(index));
    }

    boolean hasValue(int index, String path, @Nullable Object value) {
        Asked<E> attribute = loadedToLastStep(path);
        return attribute.reader.hasValue(current(index, path), value);
    }

    boolean hadValue(int index, String path, @Nullable Object value) {
        Asked<E> attribute = loadedToLastStep(path);
        return attribute.reader.hasValue(changes.oldRecord(index), value);
    }

    /**
     * Tells whether the operation gives an attribute of a record another value: a create does to each, a delete to
     * none.
     *
     * @throws IllegalArgumentException if there is no such attribute
     */
    boolean changed(int index, String path) {
        Asked<E> attribute = loadedToLastStep(path);
        return switch (changes.type()) {
            case CREATE -> true;
            case UPDATE ->
                changes.writes(index, path)
                        && attribute.reader.differs(changes.newRecord(index), changes.oldRecord(index));
            case DELETE -> false;
        };
    }

    private E current(int index, String path) {
        boolean old = changes.type() == ChangeType.DELETE
                || (changes.type() == ChangeType.UPDATE && !changes.writes(index, path));
        return old ? changes.oldRecord(index) : changes.newRecord(index);
    }

    private Asked<E> loaded(String path) {
        Asked<E> attribute = asked(path);
        if (!attribute.isLoaded) {
            attribute.isLoaded = true;
            load(attribute, true);
        }
        return attribute;
    }

    private Asked<E> loadedToLastStep(String path) {
        Asked<E> attribute = asked(path);
        if (!attribute.isLoadedToLastStep) {
            attribute.isLoadedToLastStep = true;
            if (path.indexOf('.') >= 0) {
                load(attribute, false);
            }
        }
        return attribute;
    }

    /** Returns what a condition asks each record for: few attributes, each by the same string. */
    private Asked<E> asked(String path) {
        for (int i = 0; i < asked.size(); i++) {
            Asked<E> attribute = asked.get(i);
            if (attribute.path.equals(path)) {
                return attribute;
            }
        }
        Asked<E> attribute = new Asked<>(path, changes.model().attribute(path));
        asked.add(attribute);
        return attribute;
    }

    private void load(Asked<E> attribute, boolean target) {
        List<E> newRecords = changes.newRecords();
        List<E> oldRecords = changes.oldRecords();
        if (!attribute.isLoaded(newRecords, target) || !attribute.isLoaded(oldRecords, target)) {
            List<E> records = new ArrayList<>(newRecords);
            records.addAll(oldRecords);
            changes.model().load(records, attribute.path, target);
        }
    }

    /** An attribute that records are asked for. */
    private static final class Asked<E> {

        private final String path;
        private final RecordAttribute<E> reader;
        private boolean isLoaded;
        private boolean isLoadedToLastStep;

        Asked(String path, RecordAttribute<E> reader) {
            this.path = path;
            this.reader = reader;
        }

        boolean isLoaded(List<E> records, boolean target) {
            for (int i = 0; i < records.size(); i++) {
                if (!reader.isLoaded(records.get(i), target)) {
                    return false;
                }
            }
            return true;
        }
    }
}
