package org.bulkhooks.internal.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.FlushRecord;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.PendingFlush;
import org.bulkhooks.spi.RecordModel;

/**
 * Cuts records of a flush into chunks of one type of change and one class: creates, then updates, then deletes, and
 * classes in the order that the integration tells, then of their names. Chunks of one type and class count on over
 * several calls.
 */
final class FlushChunks {

    private static final Comparator<List<FlushRecord>> ORDER = Comparator.comparing(
                    (List<FlushRecord> group) -> group.get(0).type())
            .thenComparing(group -> group.get(0).classOrder())
            .thenComparing(group -> group.get(0).entityClass().getName());

    private final PendingFlush flush;
    private final int size;
    private final Map<Group, Integer> counted = new HashMap<>();
    private final Map<Class<?>, RecordModel<Object>> models = new HashMap<>();

    private record Group(ChangeType type, Class<?> entityClass) {

        boolean has(FlushRecord record) {
            return type == record.type() && entityClass == record.entityClass();
        }
    }

    /**
     * Makes it for one round.
     *
     * @param size how many records a chunk has
     */
    FlushChunks(PendingFlush flush, int size) {
        this.flush = flush;
        this.size = size;
    }

    List<RecordChunk> cut(List<? extends FlushRecord> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        Map<Group, List<FlushRecord>> byGroup = new LinkedHashMap<>();
        Group last = null;
        List<FlushRecord> ofLast = new ArrayList<>();
        for (FlushRecord record : records) { // those of one group mostly come one after the other
            if (last == null || !last.has(record)) {
                last = new Group(record.type(), record.entityClass());
                ofLast = byGroup.computeIfAbsent(last, group -> new ArrayList<>());
            }
            ofLast.add(record);
        }
        List<List<FlushRecord>> groups = new ArrayList<>(byGroup.values());
        groups.forEach(group -> group.sort(Comparator.comparingInt(FlushRecord::position)));
        groups.sort(ORDER);
        List<RecordChunk> chunks = new ArrayList<>();
        groups.forEach(group -> cut(group, chunks));
        return chunks;
    }

    private void cut(List<FlushRecord> group, List<RecordChunk> chunks) {
        Group key = new Group(group.get(0).type(), group.get(0).entityClass());
        RecordModel<Object> model = models.computeIfAbsent(key.entityClass(), flush::model);
        for (int from = 0; from < group.size(); from += size) {
            int number = counted.merge(key, 1, Integer::sum) - 1;
            List<FlushRecord> records = group.subList(from, Math.min(from + size, group.size()));
            chunks.add(RecordChunk.of(key.type(), number, records, model, OperationRecord::instance));
        }
    }
}
