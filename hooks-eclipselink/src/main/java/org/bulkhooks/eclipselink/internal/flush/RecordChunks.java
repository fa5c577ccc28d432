package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.ChangeType;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/** Puts records in order and cuts them into chunks of one type and class; counts chunks and positions on over several calls. */
final class RecordChunks {

    private final UnitOfWorkImpl session;
    private final int chunkSize;
    private final Map<Group, Integer> chunks = new HashMap<>();
    private final Map<Group, Integer> positions = new HashMap<>();

    /**
     * Makes the cutter of one flush.
     *
     * @param session the unit of work
     * @param chunkSize how many records a chunk has
     */
    RecordChunks(UnitOfWorkImpl session, int chunkSize) {
        this.session = session;
        this.chunkSize = chunkSize;
    }

    List<FlushRecords<?>> of(List<ChangedRecord> records) {
        Map<Group, List<ChangedRecord>> grouped = new LinkedHashMap<>();
        for (ChangedRecord record : records) {
            grouped.computeIfAbsent(new Group(record.type(), record.entityClass()), group -> new ArrayList<>())
                    .add(record);
        }
        List<List<ChangedRecord>> groups = new ArrayList<>(grouped.values());
        groups.forEach(group -> group.sort(Comparator.comparing(ChangedRecord::order)));
        groups.sort(FlushChanges.GROUPS);
        List<FlushRecords<?>> cut = new ArrayList<>();
        groups.forEach(group -> cut(group, cut));
        return cut;
    }

    private void cut(List<ChangedRecord> records, List<FlushRecords<?>> cut) {
        ChangedRecord first = records.get(0);
        Group group = new Group(first.type(), first.entityClass());
        for (int from = 0; from < records.size(); from += chunkSize) {
            List<ChangedRecord> chunk = records.subList(from, Math.min(from + chunkSize, records.size()));
            int number = chunks.merge(group, 1, Integer::sum) - 1;
            int position = positions.getOrDefault(group, 0);
            positions.put(group, position + chunk.size());
            cut.add(new FlushRecords<>(chunk, number, position, session));
        }
    }

    private record Group(ChangeType type, Class<?> entityClass) {}
}
