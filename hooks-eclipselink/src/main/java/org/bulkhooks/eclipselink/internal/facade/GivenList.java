package org.bulkhooks.eclipselink.internal.facade;

import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.SoughtRecords;

/** Records of a call, which were handed over or selected. */
final class GivenList implements GivenRecords<Written> {

    private final OperationContext context;
    private final InputCheck check;
    private final OldRecords reader;
    private final List<BulkRecord> records;

    /**
     * Takes records.
     *
     * @param check the check of the whole call
     * @param reader reads the old records; closed with this
     */
    GivenList(OperationContext context, InputCheck check, OldRecords reader, List<BulkRecord> records) {
        this.context = context;
        this.check = check;
        this.reader = reader;
        this.records = records;
        context.before().note(records, context.unitOfWork());
    }

    @Override
    public List<BulkRecord> records() {
        return records;
    }

    @Override
    public AffectedRecords<Written> affected(ChangeType type) {
        // each loads what it lacks by itself while the call runs
        reader.keepChangesOf(records, context.options().chunkSize());
        return switch (type) {
            case CREATE -> creates();
            case UPDATE -> updates();
            case DELETE -> deletes();
        };
    }

    private Creates creates() {
        check.requireUnmanaged(records);
        check.requireAssignedIds(records);
        context.flush();
        return new Creates(context, records, records, reader, Creates.Inserts.PLAIN);
    }

    private Updates updates() {
        check.requireUpdatable(records);
        flush(ChangeType.UPDATE);
        return Updates.of(context, records, records, reader);
    }

    private Deletes deletes() {
        check.requireIds(records);
        flush(ChangeType.DELETE);
        return Deletes.of(context, records, reader);
    }

    @Override
    public SoughtRecords<Written> seek() {
        check.requireUnmanaged(records);
        return new SoughtList(context, check, reader, records);
    }

    private void flush(ChangeType type) {
        context.flush();
        ManagedTwins.refusePending(context.unitOfWork(), records, type);
    }

    @Override
    public void close() {
        reader.close();
    }
}
