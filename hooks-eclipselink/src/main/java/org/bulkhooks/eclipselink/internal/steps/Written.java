package org.bulkhooks.eclipselink.internal.steps;

import java.util.List;
import java.util.function.Function;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.WrittenRecords;
import org.jspecify.annotations.Nullable;

/**
 * Records whose rows are written, in whichever way.
 *
 * @param records the records
 * @param rejections what was found to be wrong with others while these were written
 * @param further makes the update of records which after hooks have changed, with what was written as their old records
 * @param detach takes records out of the persistence context that were written through it; null if they are not there
 *     any more
 */
public record Written(
        List<BulkRecord> records,
        List<RejectedRecord> rejections,
        Function<List<BulkRecord>, AffectedRecords<Written>> further,
        @Nullable Runnable detach)
        implements WrittenRecords {

    /**
     * Makes it of records that are not in the persistence context, and tells those who listen that their rows are
     * written.
     */
    public static Written of(
            OperationContext context,
            ChangeType type,
            List<BulkRecord> records,
            Function<List<BulkRecord>, AffectedRecords<Written>> further) {
        return of(context, type, new Written(records, List.of(), further, null));
    }

    /** Tells those who listen that the rows are written. */
    public static Written of(OperationContext context, ChangeType type, Written written) {
        written.records().forEach(each -> context.transaction().wrote(type, each.instance()));
        return written;
    }

    /** Makes it of deleted records. */
    public static Written deleted(OperationContext context, List<BulkRecord> records) {
        return of(context, ChangeType.DELETE, records, changed -> {
            throw new IllegalStateException("deleted records have no rows to write to: " + changed);
        });
    }

    @Override
    public boolean isOpen() {
        return detach != null;
    }

    @Override
    public void release() {
        if (detach != null) {
            detach.run();
        }
    }
}
