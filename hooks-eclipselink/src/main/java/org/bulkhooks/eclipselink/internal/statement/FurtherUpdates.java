package org.bulkhooks.eclipselink.internal.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.WriteOrder;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.PendingUpdate;
import org.bulkhooks.eclipselink.internal.row.RowUpdater;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.bulkhooks.eclipselink.internal.steps.RecordPart;
import org.bulkhooks.spi.Operation;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/** What after hooks have changed in records of an UPDATE. Their rows are updated one by one, with their versions. */
final class FurtherUpdates extends RecordPart {

    private final UnitOfWorkImpl reader;
    private final RecordValidation validation;
    private final Map<EntityPlan, UpdateColumns> columns = new HashMap<>();

    /**
     * Makes it.
     *
     * @param reader the unit of work that the records belong to
     * @param validation what is checked besides the rejections of hooks
     */
    FurtherUpdates(OperationContext context, UnitOfWorkImpl reader, RecordValidation validation) {
        super(ChangeType.UPDATE, context);
        this.reader = reader;
        this.validation = validation;
    }

    /** Begins with records that have other values than were written; what EclipseLink never updates is no such value. */
    FurtherUpdates of(List<BulkRecord> changed) {
        affect(settle(changed));
        return this;
    }

    @Override
    protected ChangedAttributes changes(EntityPlan plan) {
        return new ChangedAttributes(plan, context().unitOfWork(), null);
    }

    @Override
    protected List<BulkRecord> settle(List<BulkRecord> records) {
        records.forEach(new RelatedChanges(reader)::refuse);
        return records.stream()
                .filter(each -> !update(each).columns().isEmpty())
                .toList();
    }

    @Override
    protected void validate(List<BulkRecord> records, Operation operation) {
        validation.validate(context(), type(), records, operation);
    }

    @Override
    protected RecordPart further(List<BulkRecord> changed) {
        return new FurtherUpdates(context(), reader, validation).of(changed);
    }

    @Override
    protected void write(List<BulkRecord> records) {
        try (JdbcAccess access =
                JdbcAccess.open(context().unitOfWork(), context().runtime())) {
            for (List<BulkRecord> batch : WriteOrder.of(context()).byClass(records)) {
                // again, because what hooks persisted has got its id since
                RowUpdater.checkingVersions(batch.get(0).plan(), context().unitOfWork())
                        .update(access, batch.stream().map(this::update).toList());
            }
        }
        wrotePast(records);
    }

    private PendingUpdate update(BulkRecord each) {
        UpdateColumns ofClass = columns.computeIfAbsent(
                each.plan(), plan -> new UpdateColumns(plan, context().unitOfWork(), Set.of()));
        AbstractRecord row = ofClass.row(each.instance());
        return new PendingUpdate(each, row, ofClass.changed(each, row, ofClass.row(each.old()), null));
    }
}
