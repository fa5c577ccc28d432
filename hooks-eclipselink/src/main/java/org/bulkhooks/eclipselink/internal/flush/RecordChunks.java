package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.ChangeType;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Puts records in order and cuts them into chunks of one type and class. A record has its position from the first time on; chunks and
 * positions count on over several calls.
 */
final class RecordChunks {

    private final UnitOfWorkImpl session;
    private final Map<Group, Integer> chunks = new HashMap<>();
    private final Map<Group, Integer> positions = new HashMap<>();
    private final IdentityHashMap<ChangedRecord, Integer> numbered = new IdentityHashMap<>();
    private final int size;

    /**
     * Makes the cutter of one flush.
     *
     * @param session the unit of work
     * @param size how many records a chunk has
     */
    RecordChunks(UnitOfWorkImpl session, int size) {
        this.session = session;
        this.size = size;
    }

    private record Group(ChangeType type, Class<?> entityClass) {
        static Group of(ChangedRecord record) {
            return new Group(record.type(), record.entityClass());
        }
    }

    /** Cuts records that were not there before, in their order. */
    List<FlushRecords<?>> of(List<ChangedRecord> records) {
        List<List<ChangedRecord>> groups = groups(records, Comparator.comparing(ChangedRecord::order));
        for (List<ChangedRecord> group : groups) {
            for (ChangedRecord record : group) {
                numbered.put(record, positions.merge(Group.of(record), 1, Integer::sum) - 1);
            }
        }
        return cut(groups, chunks);
    }

    /** Cuts some of the records that were there before, in the order of their positions; chunks count from 0. */
    List<FlushRecords<?>> again(List<ChangedRecord> records) {
        return cut(groups(records, Comparator.comparingInt(this::position)), new HashMap<>());
    }

    private int position(ChangedRecord record) {
        return Objects.requireNonNull(numbered.get(record));
    }

    private static List<List<ChangedRecord>> groups(List<ChangedRecord> records, Comparator<ChangedRecord> order) {
        Map<Group, List<ChangedRecord>> grouped = new LinkedHashMap<>();
        for (ChangedRecord record : records) {
            grouped.computeIfAbsent(Group.of(record), group -> new ArrayList<>())
                    .add(record);
        }
        List<List<ChangedRecord>> groups = new ArrayList<>(grouped.values());
        groups.forEach(group -> group.sort(order));
        groups.sort(FlushChanges.GROUPS);
        return groups;
    }

    private List<FlushRecords<?>> cut(List<List<ChangedRecord>> groups, Map<Group, Integer> counted) {
        List<FlushRecords<?>> cut = new ArrayList<>();
        for (List<ChangedRecord> group : groups) {
            for (int from = 0; from < group.size(); from += size) {
                List<ChangedRecord> chunk = group.subList(from, Math.min(from + size, group.size()));
                int number = counted.merge(Group.of(chunk.get(0)), 1, Integer::sum) - 1;
                cut.add(new FlushRecords<>(
                        chunk, number, chunk.stream().map(this::position).toList(), session));
            }
        }
        return cut;
    }
}
