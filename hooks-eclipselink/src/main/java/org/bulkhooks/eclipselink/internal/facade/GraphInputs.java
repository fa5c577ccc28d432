package org.bulkhooks.eclipselink.internal.facade;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.record.RowValues;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;

/**
 * Lets derived attributes be calculated from what the rows will hold. Where the caller limits an update, a record may
 * hold anything in the other attributes; what dependency graphs read of them is taken from the row.
 */
final class GraphInputs {

    private GraphInputs() {}

    /**
     * Takes it from the old records, which have been read.
     *
     * @param columns what the caller limits the update to
     */
    static void take(OperationContext context, EntityPlan plan, List<BulkRecord> records, UpdateColumns columns) {
        Set<String> attributes = new TreeSet<>();
        plan.hooks().derived().forEach(path -> attributes.add(firstName(path)));
        plan.hooks().derivedFrom().forEach(path -> attributes.add(firstName(path)));
        if (attributes.isEmpty()) {
            return;
        }
        RowValues rows = new RowValues(plan.descriptor(), context.unitOfWork(), columns::leavesOut);
        int size = context.options().chunkSize();
        for (int from = 0; from < records.size(); from += size) {
            IdentityHashMap<Object, Object> oldByRecord = new IdentityHashMap<>();
            for (BulkRecord each : records.subList(from, Math.min(records.size(), from + size))) {
                oldByRecord.put(each.instance(), each.old());
            }
            attributes.forEach(attribute -> rows.take(attribute, oldByRecord));
        }
    }

    /** An embeddable is taken as a whole: what was made to hold one attribute must not lack the others. */
    private static String firstName(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
