package org.bulkhooks.eclipselink.internal.facade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.callback.RecordCallbacks;
import org.bulkhooks.eclipselink.internal.context.ManagedWriter;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.WriteOrder;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.RowDeleter;

/** A call of {@link org.bulkhooks.bulk.BulkOperations#delete}. */
final class DeleteCall extends BulkCall {

    private final RecordCallbacks callbacks;

    private boolean managed;

    DeleteCall(OperationContext context) {
        super(ChangeType.DELETE, context);
        callbacks = new RecordCallbacks(context.unitOfWork());
    }

    @Override
    void check(InputCheck check, List<BulkRecord> records) {
        check.requireIds(records);
    }

    @Override
    List<BulkRecord> prepare(List<BulkRecord> records, OldRecords oldRecords) {
        managed = isManaged(records);
        ExistingRecords.readForDelete(
                context(),
                oldRecords,
                records,
                plan -> plan.hooks()
                                .needsOldRecords(
                                        ChangeType.DELETE,
                                        context().transaction().hooks(),
                                        context().options().bypasses())
                        || (managed && plan.versionPolicy() != null));
        if (managed) {
            return records; // EclipseLink calls the lifecycle callbacks
        }
        for (BulkRecord each : records) {
            callbacks.of(each).preRemove(each.instance());
        }
        return records;
    }

    @Override
    protected ChangedAttributes changes(EntityPlan plan) {
        return new ChangedAttributes(plan, context().unitOfWork(), null);
    }

    @Override
    protected List<BulkRecord> settle(List<BulkRecord> affected) {
        return affected;
    }

    @Override
    protected void write(List<BulkRecord> records) {
        if (managed) {
            new ManagedWriter(context()).remove(records);
            wrote(records.size());
        } else {
            delete(records);
            wrotePast(records);
        }
    }

    @Override
    BulkCall further(List<BulkRecord> changed, OldRecords oldRecords) {
        throw new IllegalStateException("deleted records have no rows to write to: " + changed);
    }

    private void delete(List<BulkRecord> records) {
        Map<EntityPlan, RowDeleter> deleters = new HashMap<>();
        try (JdbcAccess access =
                JdbcAccess.open(context().unitOfWork(), context().runtime())) {
            for (List<BulkRecord> batch : WriteOrder.of(context()).reversed(records)) {
                deleters.computeIfAbsent(
                                batch.get(0).plan(),
                                plan -> new RowDeleter(plan, context().unitOfWork()))
                        .delete(access, batch);
                wrote(batch.size());
            }
        }
        for (BulkRecord each : records) {
            callbacks.of(each).postRemove(each.instance());
        }
    }
}
