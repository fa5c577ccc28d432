package org.bulkhooks.eclipselink.internal.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.ChangeType;

/** A call of {@link org.bulkhooks.BulkOperations#create}. */
final class CreateCall extends BulkCall {

    CreateCall(CallContext context) {
        super(ChangeType.CREATE, context);
    }

    @Override
    void check(InputCheck check, List<BulkRecord> records) {
        check.requireUnmanaged(records);
        check.requireAssignedIds(records);
    }

    @Override
    List<BulkRecord> prepare(List<BulkRecord> records, OldRecords oldRecords) {
        Map<EntityPlan, JpaCallbacks> callbacks = new HashMap<>();
        for (BulkRecord each : records) {
            context().callbacks(callbacks, each).prePersist(each.instance());
        }
        new IdAssignment(context().unitOfWork(), context().dialect()).assign(records);
        return records;
    }

    @Override
    ChangedAttributes changes(EntityPlan plan) {
        return new ChangedAttributes(plan, context().unitOfWork(), null);
    }

    @Override
    List<BulkRecord> settle(List<BulkRecord> affected) {
        return affected;
    }

    @Override
    void write(List<BulkRecord> records) {
        Map<EntityPlan, RowInserter> inserters = new HashMap<>();
        try (JdbcAccess access = JdbcAccess.open(context().unitOfWork())) {
            for (List<BulkRecord> batch : WriteOrder.of(context()).batches(records)) {
                inserters
                        .computeIfAbsent(
                                batch.get(0).plan(),
                                plan -> new RowInserter(
                                        plan, context().unitOfWork(), context().dialect()))
                        .insert(access, batch);
            }
        }
        Map<EntityPlan, JpaCallbacks> callbacks = new HashMap<>();
        for (BulkRecord each : records) {
            context().callbacks(callbacks, each).postPersist(each.instance());
        }
    }
}
