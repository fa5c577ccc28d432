package org.bulkhooks.internal.changes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordModel;
import org.jspecify.annotations.Nullable;

/** What became of the records of one entity class in a transaction, for one hook. Not thread-safe. */
public final class NetLedger<E> {

    private final Class<E> entityClass;
    private final Map<Object, NetRecord<E>> records = new LinkedHashMap<>();
    private @Nullable RecordModel<E> model;

    public NetLedger(Class<E> entityClass) {
        this.entityClass = entityClass;
    }

    public void add(RecordChanges<E> changes) {
        model = changes.model();
        for (int index = 0; index < changes.size(); index++) {
            @Nullable
            E old = changes.type() == ChangeType.CREATE
                    ? null
                    : changes.oldRecords().get(index);
            records.computeIfAbsent(changes.identity(index), identity -> new NetRecord<>(identity, old))
                    .add(changes, index);
        }
    }

    /** Returns the net changes, one for each type that there are any of. */
    public List<NetRecords<E>> changes() {
        Map<ChangeType, NetRecords<E>> byType = new EnumMap<>(ChangeType.class);
        RecordModel<E> known = model;
        if (known != null) {
            int position = 0;
            for (NetRecord<E> record : records.values()) {
                ChangeType type = record.type(known);
                if (type != null) {
                    byType.computeIfAbsent(type, ofType -> new NetRecords<>(entityClass, ofType, known))
                            .add(record, position++);
                }
            }
        }
        return new ArrayList<>(byType.values());
    }
}
