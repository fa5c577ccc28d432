package org.bulkhooks.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.SoughtRecords;
import org.bulkhooks.spi.value.ValueEquality;
import org.jspecify.annotations.Nullable;

/** The records of an upsert. */
final class MemorySought implements SoughtRecords<MemoryWritten> {

    private final MemorySession session;
    private final List<MemoryRecord> existing = new ArrayList<>();
    private final List<MemoryRecord> missing = new ArrayList<>();
    private final Map<MemoryRecord, RowKey> conflicting = new HashMap<>();
    private final List<MemoryRecord> all = new ArrayList<>();

    MemorySought(MemorySession session, List<MemoryRecord> records) {
        this.session = session;
        Map<RowKey, Integer> positions = new HashMap<>();
        for (MemoryRecord record : records) {
            RowKey row = find(record);
            if (row == null) {
                missing.add(record);
            } else if (positions.putIfAbsent(row, record.position()) != null) {
                throw new InvalidRecordException(record.position(), "it has the key of another record");
            } else {
                existing.add(found(record, row));
            }
        }
        requireOneRecordForAKey();
        new MemoryGiven(session, missing).assignIds(missing);
        all.addAll(missing);
        all.addAll(existing);
    }

    private void requireOneRecordForAKey() {
        Set<Object> keys = new HashSet<>();
        for (MemoryRecord record : missing) {
            List<@Nullable Object> key = keyValues(record);
            if (!key.contains(null) && !keys.add(key)) {
                throw new InvalidRecordException(record.position(), "it has the key of another record");
            }
        }
    }

    private List<String> keyNames(MemoryRecord record) {
        Set<String> named = session.options().conflictOn();
        return named.isEmpty() ? List.of(record.mapping().id()) : List.copyOf(named);
    }

    private List<@Nullable Object> keyValues(MemoryRecord record) {
        Row now = record.now();
        List<@Nullable Object> values = new ArrayList<>();
        keyNames(record).forEach(name -> values.add(now.values().get(name)));
        return values;
    }

    /** Returns the key of the row that a record has. */
    private @Nullable RowKey find(MemoryRecord record) {
        List<@Nullable Object> key = keyValues(record);
        if (key.contains(null)) {
            return null;
        }
        InMemoryDatabase database = session.context().database();
        for (RowKey candidate : database.keys(record.mapping().root())) {
            Row row = Objects.requireNonNull(database.row(candidate));
            if (hasKey(row, keyNames(record), key)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean hasKey(Row row, List<String> names, List<@Nullable Object> key) {
        for (int index = 0; index < names.size(); index++) {
            if (!ValueEquality.same(row.values().get(names.get(index)), key.get(index))) {
                return false;
            }
        }
        return true;
    }

    /** Gives a record the id and the version of its row. */
    private MemoryRecord found(MemoryRecord record, RowKey key) {
        Row row = Objects.requireNonNull(session.context().database().row(key));
        record.mapping().setId(record.instance(), key.id());
        record.mapping().setVersion(record.instance(), row.version());
        return MemoryGiven.read(session, record, row);
    }

    @Override
    public AffectedRecords<MemoryWritten> createMissing() {
        return new MemoryAffected(session, missing, all, new CreateIfMissing(new RowWriter.Create(session.context())));
    }

    @Override
    public AffectedRecords<MemoryWritten> updateExisting() {
        return updates(existing);
    }

    private AffectedRecords<MemoryWritten> updates(List<MemoryRecord> found) {
        RowWriter writer = new RowWriter.Update(session.context());
        return new MemoryAffected(
                session, found.stream().filter(writer::isNeeded).toList(), all, writer);
    }

    @Override
    public AffectedRecords<MemoryWritten> updateConflicting() {
        List<MemoryRecord> found = new ArrayList<>();
        Set<RowKey> rows = new HashSet<>();
        for (MemoryRecord record : missing) {
            RowKey row = conflicting.get(record);
            if (row != null && !rows.add(row)) {
                throw new InvalidRecordException(record.position(), "it got the key of another record");
            } else if (row != null) {
                found.add(found(record, row));
            }
        }
        return updates(found);
    }

    @Override
    public @Nullable Object identifier(OperationRecord record) {
        return EntityMapping.key(record.instance()).id();
    }

    /** Inserts rows, unless one with the key has appeared. */
    private final class CreateIfMissing implements RowWriter {

        private final RowWriter creates;
        private final Set<RowKey> created = new HashSet<>();

        CreateIfMissing(RowWriter creates) {
            this.creates = creates;
        }

        @Override
        public ChangeType type() {
            return ChangeType.CREATE;
        }

        @Override
        public boolean isNeeded(MemoryRecord record) {
            return true;
        }

        @Override
        public boolean writes(MemoryRecord record, String attribute) {
            return true;
        }

        @Override
        public boolean write(MemoryRecord record) {
            RowKey row = find(record);
            if (row == null) {
                created.add(record.key());
                return creates.write(record);
            }
            if (created.contains(row)) {
                throw new InvalidRecordException(record.position(), "it got the key of another record");
            }
            conflicting.put(record, row);
            return false;
        }
    }
}
