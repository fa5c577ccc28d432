package org.bulkhooks.eclipselink.internal.facade;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.ReferenceDepths;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.bulkhooks.eclipselink.internal.read.WriterSupport;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Decides whether the records of a call are written past the persistence context or through it; one way for a whole
 * call.
 */
final class WritePath {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private WritePath() {}

    /** Tells whether the records of a call have to go through the persistence context. */
    static boolean isManaged(UnitOfWorkImpl unitOfWork, ChangeType type, List<BulkRecord> records) {
        for (EntityPlan plan : OperationContext.byClass(records).keySet()) {
            String reason =
                    WriterSupport.reason(plan.descriptor(), type, unitOfWork).orElse(null);
            if (reason != null) {
                return through(plan, type, reason);
            }
        }
        if (type != ChangeType.UPDATE && ReferenceDepths.areCircular(records, unitOfWork)) {
            return through(records.get(0).plan(), type, "records that refer to each other in a circle");
        }
        if (type == ChangeType.DELETE) {
            return false;
        }
        Set<Object> inCall = Collections.newSetFromMap(new IdentityHashMap<>());
        records.forEach(each -> inCall.add(each.instance()));
        RelatedRows related = new RelatedRows(unitOfWork, type, inCall);
        for (BulkRecord each : records) {
            if (related.isBroughtBy(each.instance(), each.plan().descriptor())) {
                return through(each.plan(), type, "rows that its relations bring along");
            }
        }
        return false;
    }

    private static boolean through(EntityPlan plan, ChangeType type, String reason) {
        LOGGER.log(
                Level.FINE,
                () -> type + " of " + plan.entityName() + " goes through the persistence context: " + reason);
        return true;
    }
}
