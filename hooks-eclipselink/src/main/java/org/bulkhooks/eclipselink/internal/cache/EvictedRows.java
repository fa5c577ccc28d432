package org.bulkhooks.eclipselink.internal.cache;

import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.row.LazyAttributes;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.bulkhooks.eclipselink.internal.state.UnitOfWorkState;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.identitymaps.CacheKey;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.IdentityMapAccessor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * The rows that leave the shared cache when the transaction of a unit of work is over, and those of the other nodes of
 * a cluster when it is committed. It holds ids and no records, and for this node of each class no more than a number of
 * them, however many rows the transaction writes.
 */
final class EvictedRows {

    private static final StateKey<EvictedRows> KEY = new StateKey<>("evicted rows");

    /** Above this number a whole class is invalidated, which takes no longer than a few dozen rows. */
    private static final int WHOLE_CLASS = 5_000;

    private final AbstractSession shared;
    private final Map<Class<?>, Set<Object>> rows = new HashMap<>();
    /** Those of the rows that were deleted, as long as they are remembered one by one. */
    private final Map<Class<?>, Set<Object>> gone = new HashMap<>();

    private final Set<Class<?>> whole = new HashSet<>();
    private final ClusterEviction cluster;

    private EvictedRows(AbstractSession shared) {
        this.shared = shared;
        this.cluster = new ClusterEviction(shared);
    }

    /** Returns those of the transaction that a unit of work is in. */
    static EvictedRows of(UnitOfWorkImpl unitOfWork) {
        UnitOfWorkState state = UnitOfWorkState.of(unitOfWork);
        EvictedRows known = state.get(KEY);
        if (known != null) {
            return known;
        }
        EvictedRows rows = new EvictedRows(root(unitOfWork));
        state.put(KEY, rows);
        state.afterCompletion(committed -> {
            state.remove(KEY);
            rows.evictAll();
            if (committed) {
                rows.removeGone();
                rows.cluster.send();
            }
        });
        return rows;
    }

    /** Evicts rows at once, and again when the transaction is over. */
    void add(Class<?> entityClass, Collection<Object> ids) {
        cluster.add(entityClass, ids);
        evictNowAndLater(entityClass, ids);
    }

    /** Evicts the results of queries on a class that has new rows, one of which is given. */
    void addNew(Class<?> entityClass, Object id) {
        cluster.addNew(entityClass, id);
        evictNowAndLater(entityClass, List.of());
    }

    private void evictNowAndLater(Class<?> entityClass, Collection<Object> ids) {
        evict(entityClass, ids, ids.size() > WHOLE_CLASS);
        Set<Object> remembered = rows.computeIfAbsent(entityClass, ofClass -> new HashSet<>());
        if (!whole.contains(entityClass)) {
            remembered.addAll(ids);
            if (remembered.size() > WHOLE_CLASS) {
                remembered.clear();
                whole.add(entityClass);
            }
        }
    }

    /**
     * Evicts rows that are there no more. If the transaction is committed, their instances leave the cache too, as
     * those of {@code remove}: what is only invalid would be filled again with a record that gets the same id, also if
     * that is one of another class.
     */
    void addGone(Class<?> entityClass, Collection<Object> ids) {
        cluster.addGone(entityClass, ids);
        evictNowAndLater(entityClass, ids);
        if (whole.contains(entityClass)) {
            gone.remove(entityClass);
        } else {
            gone.computeIfAbsent(entityClass, ofClass -> new HashSet<>()).addAll(ids);
        }
    }

    private void removeGone() {
        IdentityMapAccessor cache = shared.getIdentityMapAccessorInstance();
        gone.forEach((entityClass, ids) -> ids.forEach(id -> cache.removeFromIdentityMap(id, entityClass)));
    }

    private void evictAll() {
        rows.forEach((entityClass, ids) -> evict(entityClass, ids, whole.contains(entityClass)));
    }

    private void evict(Class<?> entityClass, Collection<Object> ids, boolean all) {
        IdentityMapAccessor cache = shared.getIdentityMapAccessorInstance();
        if (all) {
            for (Enumeration<CacheKey> known = cache.getIdentityMap(entityClass).keys(false);
                    known.hasMoreElements(); ) {
                LazyAttributes.forget(known.nextElement().getObject(), shared);
            }
            cache.invalidateClass(entityClass);
        } else {
            ClassDescriptor descriptor = shared.getDescriptor(entityClass);
            for (Object id : ids) {
                CacheKey known = cache.getCacheKeyForObject(id, entityClass, descriptor, false);
                if (known != null) {
                    LazyAttributes.forget(known.getObject(), shared);
                }
                cache.invalidateObject(id, entityClass);
            }
            cache.invalidateQueryCache(entityClass);
        }
    }

    private static AbstractSession root(UnitOfWorkImpl unitOfWork) {
        AbstractSession root = unitOfWork;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root;
    }
}
