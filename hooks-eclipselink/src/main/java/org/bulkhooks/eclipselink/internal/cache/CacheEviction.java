package org.bulkhooks.eclipselink.internal.cache;

import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Takes written rows out of the shared cache: at once, so that this transaction reads what it wrote, and again when the
 * transaction is over, because in the meantime another one can have put the old row back. The other nodes of a cluster
 * are told when it is committed.
 */
public final class CacheEviction {

    private CacheEviction() {}

    /** Evicts rows of a call, and the cached results of queries on their classes. */
    public static void evict(UnitOfWorkImpl unitOfWork, List<BulkRecord> records, ChangeType type) {
        EvictedRows evicted = EvictedRows.of(unitOfWork);
        OperationContext.byClass(records).forEach((plan, written) -> {
            if (type == ChangeType.CREATE) {
                evicted.addNew(plan.entityClass(), written.get(0).id());
            } else {
                // ids only: the records must not live as long as the transaction
                evicted.add(
                        plan.entityClass(), written.stream().map(BulkRecord::id).toList());
            }
        });
    }

    /** Evicts rows that are there no more, whose ids are free for other records when the transaction is committed. */
    public static void evictGone(UnitOfWorkImpl unitOfWork, List<BulkRecord> records) {
        EvictedRows evicted = EvictedRows.of(unitOfWork);
        OperationContext.byClass(records)
                .forEach((plan, deleted) -> evicted.addGone(
                        plan.entityClass(), deleted.stream().map(BulkRecord::id).toList()));
    }

    /** Evicts rows of one entity class. */
    public static void evict(UnitOfWorkImpl unitOfWork, Class<?> entityClass, List<Object> ids) {
        EvictedRows.of(unitOfWork).add(entityClass, ids);
    }
}
