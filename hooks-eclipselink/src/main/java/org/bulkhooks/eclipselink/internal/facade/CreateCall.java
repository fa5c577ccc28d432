package org.bulkhooks.eclipselink.internal.facade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.write.BulkRecord;
import org.bulkhooks.eclipselink.internal.write.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.write.EntityPlan;
import org.bulkhooks.eclipselink.internal.write.IdAssignment;
import org.bulkhooks.eclipselink.internal.write.JdbcAccess;
import org.bulkhooks.eclipselink.internal.write.OldRecords;
import org.bulkhooks.eclipselink.internal.write.OperationContext;
import org.bulkhooks.eclipselink.internal.write.RowInserter;
import org.bulkhooks.eclipselink.internal.write.WriteOrder;

/** A call of {@link org.bulkhooks.BulkOperations#create}. */
final class CreateCall extends BulkCall {

    private final RecordCallbacks callbacks;
    private boolean throughContext;

    CreateCall(OperationContext context) {
        super(ChangeType.CREATE, context);
        callbacks = new RecordCallbacks(context.unitOfWork());
    }

    @Override
    void check(InputCheck check, List<BulkRecord> records) {
        check.requireUnmanaged(records);
        check.requireAssignedIds(records);
    }

    @Override
    List<BulkRecord> prepare(List<BulkRecord> records, OldRecords oldRecords) {
        for (BulkRecord each : records) {
            callbacks.of(each).prePersist(each.instance());
        }
        new IdAssignment(context()).assign(records);
        return records;
    }

    @Override
    protected ChangedAttributes changes(EntityPlan plan) {
        return new ChangedAttributes(plan, context().unitOfWork(), null);
    }

    @Override
    protected List<BulkRecord> settle(List<BulkRecord> affected) {
        // not earlier: hooks can add or take away what the bulk writer cannot write
        throughContext = isManaged(affected);
        return affected;
    }

    /** What goes through the persistence context is written by the same flush as the work of the hooks. */
    @Override
    protected boolean needsFlushOfHooks() {
        return !throughContext;
    }

    @Override
    protected void write(List<BulkRecord> records) {
        // hooks of the flush that wrote the work of the hooks can change the records too
        if (throughContext || isManaged(records)) {
            new ManagedWriter(context()).create(records);
            records.forEach(each -> each.id(each.plan().id(each.instance())));
            wrote(records.size());
        } else {
            insert(records);
            wrotePast(records);
        }
    }

    private void insert(List<BulkRecord> records) {
        Map<EntityPlan, RowInserter> inserters = new HashMap<>();
        try (JdbcAccess access =
                JdbcAccess.open(context().unitOfWork(), context().runtime())) {
            for (List<BulkRecord> batch : WriteOrder.of(context()).batches(records)) {
                inserters
                        .computeIfAbsent(
                                batch.get(0).plan(),
                                plan -> new RowInserter(
                                        plan, context().unitOfWork(), context().dialect()))
                        .insert(access, batch);
                wrote(batch.size());
            }
        }
        for (BulkRecord each : records) {
            callbacks.of(each).postPersist(each.instance());
        }
    }
}
