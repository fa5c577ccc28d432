package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.callback.RecordCallbacks;
import org.bulkhooks.eclipselink.internal.context.BroughtAlong;
import org.bulkhooks.eclipselink.internal.context.ManagedWriter;
import org.bulkhooks.eclipselink.internal.context.PendingReferences;
import org.bulkhooks.eclipselink.internal.context.PersistedAlong;
import org.bulkhooks.eclipselink.internal.context.RejectedChildren;
import org.bulkhooks.eclipselink.internal.ids.IdAssignment;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.WriteOrder;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.RowInserter;
import org.jspecify.annotations.Nullable;

/** Some or all records of a call of {@link org.bulkhooks.bulk.BulkOperations#create}. */
class CreateCall extends BulkCall {

    private final RecordCallbacks callbacks;
    private final Map<EntityPlan, RowInserter> inserters = new HashMap<>();
    private List<RejectedRecord> rejectedByWrite = List.of();
    private boolean throughContext;
    private @Nullable ManagedWriter open;

    CreateCall(OperationContext context) {
        super(ChangeType.CREATE, context);
        callbacks = new RecordCallbacks(context.unitOfWork());
    }

    @Override
    final void check(InputCheck check, List<BulkRecord> records) {
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
    protected final ChangedAttributes changes(EntityPlan plan) {
        return new ChangedAttributes(plan, context().unitOfWork(), null);
    }

    @Override
    protected final List<BulkRecord> settle(List<BulkRecord> affected) {
        // not earlier: hooks can add or take away what the bulk writer cannot write
        throughContext = isManaged(affected) || areReferredTo(affected);
        return affected;
    }

    /** Tells whether before hooks left something in the persistence context that refers to records: EclipseLink orders the rows then. */
    private boolean areReferredTo(List<BulkRecord> records) {
        return OperationContext.byClass(records).keySet().stream()
                        .anyMatch(plan -> plan.hooks().before(ChangeType.CREATE))
                && new PendingReferences(context().unitOfWork(), instances(records)).areThere();
    }

    private static List<Object> instances(List<BulkRecord> records) {
        return records.stream().map(BulkRecord::instance).toList();
    }

    /** What hooks persisted for a record goes with it. */
    @Override
    protected final void leftOut(Set<Integer> positions) {
        super.leftOut(positions);
        List<BulkRecord> out = affected().stream()
                .filter(each -> positions.contains(each.position()))
                .toList();
        if (!out.isEmpty()) {
            new PendingReferences(context().unitOfWork(), instances(out)).removeNew();
        }
    }

    @Override
    protected final List<RejectedRecord> rejectedByWrite() {
        return rejectedByWrite;
    }

    /** What goes through the persistence context is written by the same flush as the work of the hooks. */
    @Override
    protected final boolean needsFlushOfHooks() {
        return !throughContext;
    }

    @Override
    protected final void write(List<BulkRecord> records) {
        // hooks of the flush that wrote the work of the hooks can change the records too
        if (throughContext || isManaged(records)) {
            create(records);
            wrote(without(RejectedChildren.positions(rejectedByWrite), records).size());
        } else {
            List<BulkRecord> written = insert(records);
            remain(written);
            wrotePast(written);
        }
    }

    @Override
    final BulkCall further(List<BulkRecord> changed, OldRecords oldRecords) {
        UpdateCall again = new UpdateCall(context().withAllAttributes());
        again.beginAgain(changed, oldRecords);
        return again;
    }

    /** Writes records through the persistence context. */
    void create(List<BulkRecord> records) {
        BroughtAlong brought = new BroughtAlong(context().unitOfWork(), ChangeType.CREATE, records);
        RejectedChildren rejected = new RejectedChildren(
                context().transaction(),
                new PersistedAlong(context(), records, brought),
                context().options().partialSuccess(),
                this::dependentOn);
        ManagedWriter writer = new ManagedWriter(context());
        writer.create(records, brought, rejected);
        open = writer;
        rejectedByWrite = rejected.rejections();
        records.forEach(each -> each.id(each.plan().givenId(each.instance())));
    }

    @Override
    protected final boolean isOpen() {
        return open != null;
    }

    @Override
    protected final void release() {
        if (open != null) {
            open.detach();
            open = null;
        }
    }

    private List<BulkRecord> insert(List<BulkRecord> records) {
        List<BulkRecord> written = new ArrayList<>(records.size());
        try (JdbcAccess access =
                JdbcAccess.open(context().unitOfWork(), context().runtime())) {
            for (List<BulkRecord> batch : WriteOrder.of(context()).batches(records)) {
                List<BulkRecord> inserted = insert(access, batch);
                written.addAll(inserted);
                wrote(inserted.size());
            }
        }
        for (BulkRecord each : written) {
            callbacks.of(each).postPersist(each.instance());
        }
        return written;
    }

    /**
     * Inserts the rows of records of one entity class.
     *
     * @return the records that have got a row
     */
    List<BulkRecord> insert(JdbcAccess access, List<BulkRecord> batch) {
        inserters
                .computeIfAbsent(
                        batch.get(0).plan(),
                        plan -> new RowInserter(
                                plan, context().unitOfWork(), context().dialect()))
                .insert(access, batch);
        return batch;
    }
}
