package org.bulkhooks.eclipselink.internal.write;

import java.util.List;
import org.bulkhooks.ChangeType;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Takes written rows out of the shared cache: at once, so that this transaction reads what it wrote, and again when the
 * transaction is over, because in the meantime another one can have put the old row back.
 */
public final class CacheEviction {

    /** Above this number a whole class is invalidated, which takes no longer than a few dozen rows. */
    private static final int WHOLE_CLASS = 5_000;

    private CacheEviction() {}

    /** Evicts rows of a call, and the cached results of queries on their classes. */
    public static void evict(UnitOfWorkImpl unitOfWork, List<BulkRecord> records, ChangeType type) {
        OperationContext.byClass(records)
                .forEach((plan, written) -> evict(
                        unitOfWork,
                        plan.entityClass(),
                        // ids only: the records must not live as long as the transaction
                        type == ChangeType.CREATE
                                ? List.of()
                                : written.stream().map(BulkRecord::id).toList()));
    }

    /** Evicts rows of one entity class. */
    public static void evict(UnitOfWorkImpl unitOfWork, Class<?> entityClass, List<Object> ids) {
        Runnable eviction = eviction(root(unitOfWork), entityClass, ids);
        eviction.run();
        CompletionListener.add(unitOfWork, eviction);
    }

    private static Runnable eviction(AbstractSession shared, Class<?> entityClass, List<Object> ids) {
        if (ids.size() > WHOLE_CLASS) {
            return () -> shared.getIdentityMapAccessorInstance().invalidateClass(entityClass);
        }
        return () -> {
            ids.forEach(id -> shared.getIdentityMapAccessorInstance().invalidateObject(id, entityClass, true));
            shared.getIdentityMapAccessorInstance().invalidateQueryCache(entityClass);
        };
    }

    private static AbstractSession root(UnitOfWorkImpl unitOfWork) {
        AbstractSession root = unitOfWork;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root;
    }
}
