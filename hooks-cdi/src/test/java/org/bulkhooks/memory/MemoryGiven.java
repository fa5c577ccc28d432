package org.bulkhooks.memory;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.SoughtRecords;
import org.jspecify.annotations.Nullable;

/**
 * Records that a caller gave.
 *
 * @param session the call
 * @param records the records
 */
record MemoryGiven(MemorySession session, List<MemoryRecord> records) implements GivenRecords<MemoryWritten> {

    static MemoryGiven of(MemorySession session, Collection<?> given, int first) {
        List<MemoryRecord> records = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        int position = first;
        for (Object instance : given) {
            if (instance == null || EntityMapping.of(instance) == null || !seen.add(instance)) {
                throw new InvalidRecordException(position, "it is null, no entity, or there twice");
            }
            session.remember(instance);
            records.add(MemoryRecord.of(position, instance));
            position++;
        }
        return new MemoryGiven(session, records);
    }

    @Override
    public AffectedRecords<MemoryWritten> affected(ChangeType type) {
        return switch (type) {
            case CREATE -> creates();
            case UPDATE -> updates();
            case DELETE -> deletes();
        };
    }

    private MemoryAffected creates() {
        for (MemoryRecord record : records) {
            if (session.context().contains(record.instance())) {
                throw new InvalidRecordException(record.position(), "it is managed: it is created by the flush");
            }
        }
        assignIds(records);
        requireIds();
        session.flush();
        return new MemoryAffected(session, records, records, new RowWriter.Create(session.context()));
    }

    private MemoryAffected updates() {
        requireIds();
        session.flush();
        List<MemoryRecord> read = new ArrayList<>();
        for (MemoryRecord record : records) {
            read.add(read(session, record, requireRow(record)));
        }
        RowWriter writer = new RowWriter.Update(session.context());
        return new MemoryAffected(
                session, read.stream().filter(writer::isNeeded).toList(), read, writer);
    }

    private MemoryAffected deletes() {
        requireIds();
        session.flush();
        List<MemoryRecord> read = new ArrayList<>();
        for (MemoryRecord record : records) {
            Row row = requireRow(record);
            read.add(record.read(row, session.context().copy(row), null));
        }
        return new MemoryAffected(session, read, read, new RowWriter.Delete(session.context()));
    }

    @Override
    public SoughtRecords<MemoryWritten> seek() {
        session.flush();
        return new MemorySought(session, records);
    }

    @Override
    public void close() {
        // nothing was opened
    }

    /** Gives ids to new records whose ids are generated. */
    void assignIds(List<MemoryRecord> news) {
        for (MemoryRecord record : news) {
            if (record.mapping().hasGeneratedId() && record.key().id() == null) {
                record.mapping()
                        .setId(record.instance(), session.context().database().nextId());
            }
        }
    }

    private void requireIds() {
        Map<RowKey, Integer> positions = new HashMap<>();
        for (MemoryRecord record : records) {
            if (record.key().id() == null) {
                throw new InvalidRecordException(record.position(), "it has no id");
            }
            Integer other = positions.putIfAbsent(record.key(), record.position());
            if (other != null) {
                throw new InvalidRecordException(record.position(), "it has the id of the record at " + other);
            }
        }
    }

    private Row requireRow(MemoryRecord record) {
        Row row = session.context().database().row(record.key());
        if (row == null || !Objects.equals(row.version(), record.now().version())) {
            throw new OptimisticLockException("the row was changed or deleted meanwhile", null, record.instance());
        }
        return row;
    }

    /** Reads the row of a record that is going to be updated. */
    static MemoryRecord read(MemorySession session, MemoryRecord record, Row row) {
        PersistenceContext context = session.context();
        Set<String> limit = limit(session);
        if (limit != null) {
            HookPlan plan = Objects.requireNonNull(context.database().hooks()).plan(record.entityClass());
            Set<String> fromRow = new HashSet<>(plan.derivedFrom());
            fromRow.removeAll(limit);
            fromRow.removeIf(name -> !record.mapping().has(name));
            fromRow.forEach(name -> record.mapping().fill(record.instance(), name, row, context::reference));
        }
        return record.read(row, context.copy(row), limit);
    }

    /** Returns the attributes that the call is limited to, or null if it is not. */
    static @Nullable Set<String> limit(MemorySession session) {
        Set<String> attributes = session.options().attributes();
        return attributes.isEmpty() ? null : attributes;
    }
}
