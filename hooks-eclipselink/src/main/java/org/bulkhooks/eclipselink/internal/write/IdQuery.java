package org.bulkhooks.eclipselink.internal.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.BatchedElements;
import org.bulkhooks.eclipselink.internal.record.IdCriteria;
import org.bulkhooks.eclipselink.internal.write.dialect.Dialect;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.internal.identitymaps.IdentityMapManager;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.queries.ReadAllQuery;

/**
 * Reads many records of one entity class by their ids, from the database and not from a cache, in as few queries as databases and
 * drivers allow.
 */
public final class IdQuery {

    private IdQuery() {}

    /**
     * Reads the records, in no particular order; those whose rows are gone are missing.
     *
     * @param session the unit of work that the records will belong to
     */
    public static List<?> read(EntityPlan plan, Collection<?> ids, UnitOfWorkImpl session) {
        return read(plan, ids, session, false);
    }

    /**
     * Reads the records and locks their rows, if that is asked for.
     *
     * @param session the unit of work that the records will belong to
     * @param locked whether to lock; also for rows that are locked or about to be written, where {@link Dialect#readsSnapshots}
     */
    public static List<?> read(EntityPlan plan, Collection<?> ids, UnitOfWorkImpl session, boolean locked) {
        List<Object> records = new ArrayList<>(ids.size());
        for (List<?> part : IdCriteria.parts(List.copyOf(ids))) {
            records.addAll(readPart(plan, part, session, locked));
        }
        return records;
    }

    private static List<?> readPart(EntityPlan plan, List<?> ids, UnitOfWorkImpl session, boolean locked) {
        ReadAllQuery query = new ReadAllQuery(plan.entityClass());
        query.setSelectionCriteria(IdCriteria.of(plan.descriptor(), ids, query.getExpressionBuilder(), session));
        query.refreshIdentityMapResult();
        query.setShouldUseDefaultFetchGroup(false);
        query.setFlushOnExecute(false);
        if (locked) {
            query.acquireLocks();
        }
        for (DatabaseMapping mapping : DescriptorAccess.mappings(plan.descriptor())) {
            if (mapping instanceof ForeignReferenceMapping relation
                    && wouldBeReadOneByOne(relation)
                    && !(relation instanceof AggregateCollectionMapping && isAnyManaged(plan, ids, session))) {
                query.addBatchReadAttribute(mapping.getAttributeName());
                query.setBatchFetchType(BatchFetchType.IN);
                query.setBatchFetchSize(IdCriteria.LIMIT);
            }
        }
        List<?> records = (List<?>) session.executeQuery(query);
        BatchedElements.unregister(session, plan.descriptor());
        return records;
    }

    /**
     * Tells whether the query reads instances again. Their collections that are not loaded would be read later, in the batch of this query:
     * EclipseLink would take the embeddables for entities, and fail when it looks for their changes.
     */
    private static boolean isAnyManaged(EntityPlan plan, List<?> ids, UnitOfWorkImpl session) {
        IdentityMapManager managed = session.getIdentityMapAccessorInstance().getIdentityMapManager();
        return ids.stream()
                .anyMatch(id -> managed.getFromIdentityMap(id, plan.entityClass(), plan.descriptor()) != null);
    }

    /**
     * Tells whether a relation would cost a query for each record: an eager to-one, and a collection, which a refresh loads if the
     * constructor of the entity class makes an empty one.
     */
    private static boolean wouldBeReadOneByOne(ForeignReferenceMapping relation) {
        return !relation.isJoinFetched()
                && (relation instanceof CollectionMapping
                        || (relation instanceof OneToOneMapping toOne && !toOne.isLazy()));
    }
}
