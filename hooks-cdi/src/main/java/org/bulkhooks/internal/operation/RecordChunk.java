package org.bulkhooks.internal.operation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.FlushRecord;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.RecordModel;

/**
 * The records of one entity class in one chunk, as hooks get them. Immutable, but for the records.
 *
 * @param entityClass the concrete class of all records
 * @param type what happens to all of them
 * @param chunk the number of the chunk in its operation
 * @param records the records, possibly none
 * @param model reads and compares them
 * @param kept makes the record that stays if the delete of one is taken back
 */
record RecordChunk(
        Class<Object> entityClass,
        ChangeType type,
        int chunk,
        List<OperationRecord> records,
        RecordModel<Object> model,
        Function<OperationRecord, Object> kept)
        implements RecordChanges<Object> {

    RecordChunk {
        records = List.copyOf(records);
    }

    /**
     * Makes a chunk.
     *
     * @param records records of one class, at least one
     */
    @SuppressWarnings("unchecked") // the class of all records
    static RecordChunk of(
            ChangeType type,
            int number,
            List<? extends OperationRecord> records,
            RecordModel<Object> model,
            Function<OperationRecord, Object> kept) {
        return new RecordChunk(
                (Class<Object>) records.get(0).entityClass(), type, number, List.copyOf(records), model, kept);
    }

    /**
     * Cuts records into chunks: each of at most so many of the caller's records, and each of one entity class, so that
     * several can have one number.
     *
     * @param first the number of the first chunk
     * @param size how many of the caller's records go into one
     */
    static List<RecordChunk> cut(AffectedRecords<?> affected, int first, int size) {
        List<? extends OperationRecord> records = affected.records();
        Map<Class<?>, RecordModel<Object>> models = new LinkedHashMap<>();
        List<RecordChunk> chunks = new ArrayList<>();
        int number = first;
        for (int from = 0; from < records.size(); from += size) {
            Map<Class<?>, List<OperationRecord>> byClass = new LinkedHashMap<>();
            for (OperationRecord record : records.subList(from, Math.min(records.size(), from + size))) {
                byClass.computeIfAbsent(record.entityClass(), entityClass -> new ArrayList<>())
                        .add(record);
            }
            for (Map.Entry<Class<?>, List<OperationRecord>> ofClass : byClass.entrySet()) {
                RecordModel<Object> model = models.computeIfAbsent(ofClass.getKey(), affected::model);
                chunks.add(of(affected.type(), number, ofClass.getValue(), model, affected::kept));
            }
            number++;
        }
        return chunks;
    }

    /** Returns the same chunk with some of its records. */
    RecordChunk only(Predicate<OperationRecord> remaining) {
        return new RecordChunk(
                entityClass, type, chunk, records.stream().filter(remaining).toList(), model, kept);
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public List<Object> newRecords() {
        return type == ChangeType.DELETE ? List.of() : view(OperationRecord::instance);
    }

    @Override
    public List<Object> oldRecords() {
        return type == ChangeType.CREATE ? List.of() : view(OperationRecord::old);
    }

    @Override
    public Object newRecord(int index) {
        return type == ChangeType.DELETE
                ? newRecords().get(index)
                : records.get(index).instance();
    }

    @Override
    public Object oldRecord(int index) {
        return type == ChangeType.CREATE
                ? oldRecords().get(index)
                : records.get(index).old();
    }

    @Override
    public int position(int index) {
        return records.get(index).position();
    }

    @Override
    public Object identity(int index) {
        return records.get(index).identity();
    }

    @Override
    public Object instance(int index) {
        return records.get(index).instance();
    }

    @Override
    public boolean isManaged(int index) {
        return records.get(index) instanceof FlushRecord;
    }

    @Override
    public Object keep(int index) {
        return kept.apply(records.get(index));
    }

    @Override
    public boolean writes(int index, String path) {
        return type != ChangeType.UPDATE || model.writes(records.get(index).instance(), path);
    }

    private List<Object> view(Function<OperationRecord, Object> state) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return state.apply(records.get(index));
            }

            @Override
            public int size() {
                return records.size();
            }
        };
    }
}
