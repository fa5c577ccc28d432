package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordChanges;
import org.bulkhooks.spi.RecordModel;
import org.jspecify.annotations.Nullable;

/** What became of the records of one entity class in a transaction, for one hook. Not thread-safe. */
final class NetLedger<E> {

    private final Class<E> entityClass;
    private final Map<Object, Entry<E>> entries = new LinkedHashMap<>();
    private @Nullable RecordModel<E> model;

    NetLedger(Class<E> entityClass) {
        this.entityClass = entityClass;
    }

    /** The first old and the last new state of a record, either of which there may not be. */
    private static final class Entry<E> {
        private final @Nullable E first;
        private @Nullable E last;

        Entry(@Nullable E first) {
            this.first = first;
        }
    }

    void add(RecordChanges<E> changes) {
        model = changes.model();
        for (int index = 0; index < changes.size(); index++) {
            @Nullable
            E old = changes.type() == ChangeType.CREATE
                    ? null
                    : changes.oldRecords().get(index);
            entries.computeIfAbsent(changes.identity(index), identity -> new Entry<>(old)).last = changes.type()
                            == ChangeType.DELETE
                    ? null
                    : changes.newRecords().get(index);
        }
    }

    /** Returns the net changes, one for each type that there are any of. */
    List<NetRecords<E>> changes() {
        Map<ChangeType, NetRecords<E>> byType = new EnumMap<>(ChangeType.class);
        int position = 0;
        for (Map.Entry<Object, Entry<E>> entry : entries.entrySet()) {
            ChangeType type = type(entry.getValue());
            if (type != null) {
                byType.computeIfAbsent(
                                type, ofType -> new NetRecords<>(entityClass, ofType, Objects.requireNonNull(model)))
                        .add(entry.getKey(), position++, entry.getValue().first, entry.getValue().last);
            }
        }
        return new ArrayList<>(byType.values());
    }

    private @Nullable ChangeType type(Entry<E> entry) {
        if (entry.first == null) {
            return entry.last == null ? null : ChangeType.CREATE;
        }
        if (entry.last == null) {
            return ChangeType.DELETE;
        }
        boolean changed = !Objects.requireNonNull(model)
                .differences(entry.first, entry.last)
                .isEmpty();
        return changed ? ChangeType.UPDATE : null;
    }
}
