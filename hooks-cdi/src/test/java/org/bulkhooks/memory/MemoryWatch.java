package org.bulkhooks.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.RecordWatch;
import org.jspecify.annotations.Nullable;

/** Compares written records with what they were when their rows were written. */
final class MemoryWatch implements RecordWatch<MemoryWritten> {

    private final MemorySession session;
    private final List<Map<MemoryRecord, Written>> written = new ArrayList<>();

    /**
     * A record as it was written.
     *
     * @param state the record
     * @param row its row, which has less where an update was limited
     */
    private record Written(Row state, Row row) {}

    MemoryWatch(MemorySession session, List<MemoryWritten> steps) {
        this.session = session;
        for (MemoryWritten step : steps) {
            Map<MemoryRecord, Written> states = new LinkedHashMap<>();
            step.records().forEach(record -> states.put(record, new Written(record.now(), row(record))));
            written.add(states);
        }
    }

    private Row row(MemoryRecord record) {
        return Objects.requireNonNull(session.context().database().row(record.key()));
    }

    @Override
    public List<AffectedRecords<MemoryWritten>> further() {
        List<AffectedRecords<MemoryWritten>> further = new ArrayList<>();
        if (written.stream().anyMatch(states -> !changed(states).isEmpty())) {
            session.flush();
            for (Map<MemoryRecord, Written> states : written) {
                List<MemoryRecord> changed = changed(states);
                if (!changed.isEmpty()) {
                    further.add(new MemoryAffected(session, changed, changed, new RowWriter.Update(session.context())));
                }
            }
        }
        return further;
    }

    private List<MemoryRecord> changed(Map<MemoryRecord, Written> states) {
        List<MemoryRecord> changed = new ArrayList<>();
        RowWriter writer = new RowWriter.Update(session.context());
        states.forEach((record, state) -> {
            MemoryRecord again = again(record, state);
            if (again != null && writer.isNeeded(again)) {
                changed.add(again);
            }
        });
        return changed;
    }

    /** Returns the record as it would be updated, or null if a hook has deleted its row. */
    private @Nullable MemoryRecord again(MemoryRecord record, Written state) {
        Row current = session.context().database().row(record.key());
        if (current == null) {
            return null;
        }
        // a hook may have written the same instance itself; a row that another instance has written is not overwritten
        boolean own = Objects.equals(current.version(), record.now().version());
        Row row = own ? current : state.row();
        Set<String> limit =
                MemoryGiven.limit(session) == null ? null : record.now().differences(state.state());
        return record.read(row, session.context().copy(row), limit);
    }

    @Override
    public void close() {
        // it listens to nothing
    }
}
