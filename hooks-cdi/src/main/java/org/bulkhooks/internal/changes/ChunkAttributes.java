package org.bulkhooks.internal.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of the records of one chunk, for one hook. What a path needs of related records is loaded for
 * the whole chunk when the first record is asked for it. Not thread-safe.
 */
public final class ChunkAttributes<E> {

    private final RecordChanges<E> changes;
    private final Set<String> loaded = new HashSet<>();
    private final Set<String> loadedToLastStep = new HashSet<>();

    public ChunkAttributes(RecordChanges<E> changes) {
        this.changes = changes;
    }

    RecordChanges<E> changes() {
        return changes;
    }

    @Nullable
    Object value(int index, String path) {
        load(path, true);
        return changes.model().value(current(index, path), path);
    }

    @Nullable
    Object oldValue(int index, String path) {
        load(path, true);
        return changes.model().value(changes.oldRecords().get(index), path);
    }

    boolean hasValue(int index, String path, @Nullable Object value) {
        load(path, false);
        return changes.model().hasValue(current(index, path), path, value);
    }

    boolean hadValue(int index, String path, @Nullable Object value) {
        load(path, false);
        return changes.model().hasValue(changes.oldRecords().get(index), path, value);
    }

    boolean changed(int index, String path) {
        load(path, false);
        return changes.changed(index, path);
    }

    private E current(int index, String path) {
        boolean old = changes.type() == ChangeType.DELETE
                || (changes.type() == ChangeType.UPDATE && !changes.writes(index, path));
        return (old ? changes.oldRecords() : changes.newRecords()).get(index);
    }

    private void load(String path, boolean target) {
        boolean needed = target ? loaded.add(path) : path.indexOf('.') >= 0 && loadedToLastStep.add(path);
        if (needed) {
            List<E> records = new ArrayList<>(changes.newRecords());
            records.addAll(changes.oldRecords());
            changes.model().load(records, path, target);
        }
    }
}
