package org.bulkhooks.eclipselink.internal.facade;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.PendingUpdate;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AcceptedRecords;
import org.bulkhooks.spi.AffectedRecords;

/**
 * Updates of rows past the persistence context.
 *
 * @param accepted the records
 * @param update tells what is to be written of a record
 * @param further makes the update of what after hooks change
 */
record RowUpdates(
        OperationContext context,
        RecordClasses classes,
        List<BulkRecord> accepted,
        Function<BulkRecord, PendingUpdate> update,
        Function<List<BulkRecord>, AffectedRecords<Written>> further)
        implements AcceptedRecords<Written> {

    @Override
    public boolean isEmpty() {
        return accepted.isEmpty();
    }

    @Override
    public boolean writesWorkOfHooks() {
        return false;
    }

    @Override
    public Written write(IntConsumer rows) {
        classes.write(classes.order().byClass(accepted), (access, ofClass, batch) -> {
            ofClass.updater().update(access, batch.stream().map(update).toList());
            rows.accept(batch.size());
        });
        classes.forEach(accepted, (ofClass, each) -> ofClass.callbacks().postUpdate(each.instance()));
        classes.wrotePast(ChangeType.UPDATE, accepted);
        return Written.of(context, ChangeType.UPDATE, accepted, further);
    }
}
