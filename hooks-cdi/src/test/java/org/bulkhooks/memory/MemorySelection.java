package org.bulkhooks.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.RecordSelection;

/**
 * What a query selects, to be changed.
 *
 * @param query the query
 * @param change changes a record
 */
record MemorySelection(MemoryQuery query, Consumer<Object> change)
        implements RecordSelection<MemorySession, MemoryWritten> {

    @Override
    public List<Object> ids(MemorySession session) {
        return List.copyOf(query.keys(session.context()));
    }

    @Override
    public GivenRecords<MemoryWritten> read(MemorySession session, List<Object> ids, int first) {
        List<Object> selected = new ArrayList<>();
        for (Object id : ids) {
            Row row = session.context().database().row((RowKey) id);
            if (row != null) {
                Object record = session.context().copy(row);
                change.accept(record);
                selected.add(record);
            }
        }
        return MemoryGiven.of(session, selected, first);
    }
}
