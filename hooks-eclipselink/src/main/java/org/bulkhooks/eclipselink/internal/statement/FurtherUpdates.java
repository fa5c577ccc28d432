package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.PendingUpdate;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.bulkhooks.eclipselink.internal.steps.RecordClass;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.RecordModel;
import org.bulkhooks.spi.SettledRecords;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Updates of records that no statement writes: what after hooks have changed in those of an UPDATE, and what hooks have
 * changed in those of a DELETE that stay. Their rows are updated by their ids, with their versions.
 */
final class FurtherUpdates implements AffectedRecords<Written> {

    private final OperationContext context;
    private final UnitOfWorkImpl reader;
    private final RecordValidation validation;
    private final RecordClasses classes;
    private final List<BulkRecord> records;

    /**
     * Makes it of records that have other values than were written; what EclipseLink never updates is no such value.
     *
     * @param reader the unit of work that the records belong to
     * @param validation what is checked besides the rejections of hooks
     */
    FurtherUpdates(
            OperationContext context, UnitOfWorkImpl reader, RecordValidation validation, List<BulkRecord> changed) {
        this.context = context;
        this.reader = reader;
        this.validation = validation;
        this.classes = new RecordClasses(context);
        this.records = differing(changed);
        classes.forEach(records, RecordClass::watchOld);
    }

    private List<BulkRecord> differing(List<BulkRecord> changed) {
        changed.forEach(new RelatedChanges(reader)::refuse);
        return changed.stream()
                .filter(each -> !update(each).columns().isEmpty())
                .toList();
    }

    private PendingUpdate update(BulkRecord record) {
        UpdateColumns columns = classes.of(record).columns();
        AbstractRecord row = columns.row(record.instance());
        return new PendingUpdate(record, row, columns.changed(record, row, columns.oldRow(record), null));
    }

    @Override
    public ChangeType type() {
        return ChangeType.UPDATE;
    }

    @Override
    public List<BulkRecord> records() {
        return records;
    }

    @Override
    public RecordModel<Object> model(Class<?> entityClass) {
        return classes.model(entityClass);
    }

    @Override
    public SettledRecords<Written> settle() {
        return new SettledRows(context, ChangeType.UPDATE, differing(records), validation, this::write);
    }

    private Written write(List<BulkRecord> accepted, IntConsumer rows) {
        classes.write(classes.order().byClass(accepted), (access, ofClass, batch) -> {
            // again, because what hooks persisted has got its id since
            ofClass.updater().update(access, batch.stream().map(this::update).toList());
            rows.accept(batch.size());
        });
        classes.wrotePast(ChangeType.UPDATE, accepted);
        return Written.of(
                context,
                ChangeType.UPDATE,
                accepted,
                changed -> new FurtherUpdates(context, reader, validation, changed));
    }
}
