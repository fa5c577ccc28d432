package org.bulkhooks.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.spi.AcceptedRecords;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.RecordModel;
import org.bulkhooks.spi.SettledRecords;

/**
 * Records on their way to their rows, and the steps that they take.
 *
 * @param session the call or statement
 * @param records the records
 * @param all the records of the part of the call that they belong to
 * @param writer writes them
 */
record MemoryAffected(MemorySession session, List<MemoryRecord> records, List<MemoryRecord> all, RowWriter writer)
        implements AffectedRecords<MemoryWritten> {

    @Override
    public ChangeType type() {
        return writer.type();
    }

    @Override
    public RecordModel<Object> model(Class<?> entityClass) {
        IdentityHashMap<Object, MemoryRecord> byInstance = new IdentityHashMap<>();
        records.forEach(record -> byInstance.put(record.instance(), record));
        return MemoryModel.of(
                entityClass,
                (instance, path) -> writer.writes(byInstance.get(instance), path.replaceFirst("\\..*", "")));
    }

    @Override
    public Object kept(OperationRecord record) {
        return session.context().copy(((MemoryRecord) record).row());
    }

    @Override
    public Kept<MemoryWritten> keep(Map<OperationRecord, Object> kept) {
        RowWriter updates = new RowWriter.Update(session.context());
        List<MemoryRecord> stay = new ArrayList<>();
        kept.forEach((record, stays) -> {
            MemoryRecord deleted = (MemoryRecord) record;
            stay.add(MemoryRecord.of(deleted.position(), stays).read(deleted.row(), deleted.old(), null));
        });
        List<MemoryRecord> changed = stay.stream().filter(updates::isNeeded).toList();
        return new Kept<>(
                new MemoryAffected(session, changed, changed, updates),
                new MemoryAffected(
                        session,
                        records.stream()
                                .filter(record -> !kept.containsKey(record))
                                .toList(),
                        all,
                        writer));
    }

    @Override
    public SettledRecords<MemoryWritten> settle() {
        return new Settled(session, records.stream().filter(writer::isNeeded).toList(), all, writer);
    }

    /** Hooks change them no more. */
    private record Settled(MemorySession session, List<MemoryRecord> records, List<MemoryRecord> all, RowWriter writer)
            implements SettledRecords<MemoryWritten> {

        @Override
        public void validate(Consumer<RejectedRecord> rejections) {
            // there is no Bean Validation
        }

        @Override
        public List<RejectedRecord> dependentOn(Set<Integer> positions) {
            IdentityHashMap<Object, Integer> rejected = new IdentityHashMap<>();
            all.stream()
                    .filter(record -> positions.contains(record.position()) && record.isNew())
                    .forEach(record -> rejected.put(record.instance(), record.position()));
            List<RejectedRecord> dependent = new ArrayList<>();
            for (MemoryRecord record : records) {
                record.mapping().references(record.instance()).forEach((name, reference) -> {
                    if (rejected.containsKey(reference)) {
                        dependent.add(new RejectedRecord(
                                record.position(),
                                record.entityClass(),
                                name,
                                "belongs to the rejected record at position " + rejected.get(reference)));
                    }
                });
            }
            return dependent;
        }

        @Override
        public AcceptedRecords<MemoryWritten> accept(Set<Integer> rejected) {
            return new Accepted(
                    session,
                    records.stream()
                            .filter(record -> !rejected.contains(record.position()))
                            .toList(),
                    writer);
        }
    }

    /** They are written. */
    private record Accepted(MemorySession session, List<MemoryRecord> records, RowWriter writer)
            implements AcceptedRecords<MemoryWritten> {

        @Override
        public boolean isEmpty() {
            return records.isEmpty();
        }

        @Override
        public boolean writesWorkOfHooks() {
            return false;
        }

        @Override
        public MemoryWritten write(IntConsumer rows) {
            List<MemoryRecord> written = new ArrayList<>();
            List<MemoryRecord> bringing = new ArrayList<>();
            for (MemoryRecord record : records) {
                if (writer.type() == ChangeType.CREATE && record.bringsAlong()) {
                    bringing.add(record);
                } else if (writer.write(record)) {
                    written.add(record);
                    rows.accept(1);
                }
            }
            BroughtAlong along = BroughtAlong.write(session, bringing);
            written.addAll(along.written());
            rows.accept(along.written().size());
            written.sort(Comparator.comparingInt(MemoryRecord::position));
            return new MemoryWritten(written, along);
        }
    }
}
