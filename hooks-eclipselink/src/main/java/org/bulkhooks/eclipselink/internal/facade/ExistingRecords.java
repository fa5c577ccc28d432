package org.bulkhooks.eclipselink.internal.facade;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.StaleRecords;
import org.bulkhooks.eclipselink.internal.row.Versions;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/** Reads the old records of an update or delete and checks that they are what the caller's records were read from. */
final class ExistingRecords {

    private ExistingRecords() {}

    /**
     * Reads and checks, one query for as many records as a chunk has, and each entity class; what was read before is
     * not read again.
     *
     * @param needed tells for which classes the old records are needed; those of others are not read
     */
    static void read(
            OperationContext context, OldRecords oldRecords, List<BulkRecord> records, Predicate<EntityPlan> needed) {
        read(context, oldRecords::read, records, needed);
    }

    /** Reads and checks records that are about to be deleted. */
    static void readForDelete(
            OperationContext context, OldRecords oldRecords, List<BulkRecord> records, Predicate<EntityPlan> needed) {
        read(context, oldRecords::readForDelete, records, needed);
    }

    private static void read(
            OperationContext context,
            Consumer<List<BulkRecord>> reader,
            List<BulkRecord> records,
            Predicate<EntityPlan> needed) {
        List<BulkRecord> wanted =
                records.stream().filter(each -> needed.test(each.plan())).toList();
        // an upsert has read them already
        List<BulkRecord> unread =
                wanted.stream().filter(each -> each.oldOrNull() == null).toList();
        int size = context.options().chunkSize();
        for (int from = 0; from < unread.size(); from += size) {
            reader.accept(unread.subList(from, Math.min(unread.size(), from + size)));
        }
        UnitOfWorkImpl unitOfWork = context.unitOfWork();
        OperationContext.byClass(wanted).forEach((plan, ofClass) -> {
            Versions versions = Versions.of(plan, unitOfWork);
            if (versions == null) {
                StaleRecords.requirePresent(plan, ofClass);
            } else {
                StaleRecords.requireCurrent(plan, ofClass, versions);
            }
        });
    }
}
