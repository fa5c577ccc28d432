package org.bulkhooks.memory;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.SoughtRecords;
import org.bulkhooks.spi.StatementSelection;

/** The rows that a statement matches, chunk by chunk. */
final class MemoryStatementSelection implements StatementSelection<MemorySession, MemoryWritten> {

    private final MemoryQuery statement;
    private boolean read;

    MemoryStatementSelection(MemoryQuery statement) {
        this.statement = statement;
    }

    @Override
    public List<Object> next(MemorySession session) {
        if (read) {
            return List.of();
        }
        read = true;
        return List.copyOf(statement.keys(session.context()));
    }

    @Override
    public GivenRecords<MemoryWritten> read(MemorySession session, List<Object> ids, int first) {
        List<RowKey> matched = statement.keys(session.context());
        List<MemoryRecord> records = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            RowKey key = (RowKey) ids.get(index);
            if (matched.contains(key)) {
                records.add(statement.record(key, first + index, session.context()));
            }
        }
        return new Chunk(session, statement, records);
    }

    private record Chunk(MemorySession session, MemoryQuery statement, List<MemoryRecord> records)
            implements GivenRecords<MemoryWritten> {

        @Override
        public AffectedRecords<MemoryWritten> affected(ChangeType type) {
            return statement.affected(session, records);
        }

        @Override
        public SoughtRecords<MemoryWritten> seek() {
            throw new UnsupportedOperationException("a statement is no upsert");
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
