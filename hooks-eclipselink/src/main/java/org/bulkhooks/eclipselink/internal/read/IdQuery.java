package org.bulkhooks.eclipselink.internal.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.relation.BatchKeys;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.bulkhooks.eclipselink.internal.relation.LoadedAlike;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.LazyAttributes;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.queries.ReadAllQuery;

/**
 * Reads many records of one entity class by their ids, from the database and not from a cache, in as few queries as
 * databases and drivers allow.
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
     * @param locked whether to lock; also for rows that are locked or about to be written, where
     *     {@link Dialect#readsSnapshots}
     */
    public static List<?> read(EntityPlan plan, Collection<?> ids, UnitOfWorkImpl session, boolean locked) {
        return read(plan, ids, session, locked, false, false);
    }

    /**
     * Reads old records, which nobody writes; where that makes no difference, the unit of work does not find them by
     * their ids.
     *
     * @param session the unit of work that the records will belong to
     */
    static List<?> readOld(EntityPlan plan, Collection<?> ids, UnitOfWorkImpl session) {
        return read(plan, ids, session, false, false, PlainClass.is(plan.descriptor(), session));
    }

    /**
     * Reads records with their collections, one query a collection: those that are about to be deleted, because what is
     * in them can be read no more when their rows are gone.
     *
     * @param session the unit of work that the records will belong to
     * @param locked as in {@link #read(EntityPlan, Collection, UnitOfWorkImpl, boolean)}
     */
    public static List<?> readWithCollections(
            EntityPlan plan, Collection<?> ids, UnitOfWorkImpl session, boolean locked) {
        return read(plan, ids, session, locked, true, false);
    }

    private static List<?> read(
            EntityPlan plan,
            Collection<?> ids,
            UnitOfWorkImpl session,
            boolean locked,
            boolean withCollections,
            boolean plain) {
        List<Object> records = new ArrayList<>(ids.size());
        for (List<?> part : IdCriteria.parts(List.copyOf(ids), plan.descriptor(), session)) {
            boolean refresh = part.stream().anyMatch(id -> isKnown(plan, id, session));
            ReadAllQuery query =
                    plain && !refresh ? new OldRowQuery(plan.descriptor()) : new ReadAllQuery(plan.entityClass());
            List<?> found = readPart(query, plan, part, session, locked, refresh);
            if (locked) {
                readOfSubclasses(plan, found, session);
            }
            if (withCollections) {
                loadCollections(found, session);
            }
            records.addAll(found);
        }
        return records;
    }

    /**
     * Reads records of subclasses again whose own references are eager: the query for the class above reads each of
     * these by itself, in the snapshot of the transaction, which may lack what the locked row refers to.
     */
    private static void readOfSubclasses(EntityPlan plan, List<?> found, UnitOfWorkImpl session) {
        Map<ClassDescriptor, List<Object>> ofSubclasses = new LinkedHashMap<>();
        for (Object record : found) {
            ClassDescriptor descriptor = session.getDescriptor(record);
            if (descriptor != plan.descriptor() && hasEagerReferencesOfItsOwn(descriptor, plan.descriptor())) {
                ofSubclasses
                        .computeIfAbsent(descriptor, any -> new ArrayList<>())
                        .add(session.getId(record));
            }
        }
        ofSubclasses.forEach((descriptor, ids) -> readPart(
                new ReadAllQuery(descriptor.getJavaClass()),
                new EntityPlan(descriptor, plan.hooks(), session),
                ids,
                session,
                true,
                true));
    }

    private static boolean hasEagerReferencesOfItsOwn(ClassDescriptor descriptor, ClassDescriptor above) {
        return DescriptorAccess.mappings(descriptor).stream()
                .anyMatch(mapping -> mapping instanceof OneToOneMapping reference
                        && wouldBeReadOneByOne(reference, true)
                        && above.getObjectBuilder().getMappingForAttributeName(mapping.getAttributeName()) == null);
    }

    private static void loadCollections(List<?> found, UnitOfWorkImpl session) {
        LoadedAlike all = new LoadedAlike(
                session,
                (relation, owner) -> relation.isCollectionMapping() && LazyAttributes.isThere(relation, owner));
        found.forEach(each -> all.add(each, each));
        all.load();
    }

    private static List<?> readPart(
            ReadAllQuery query, EntityPlan plan, List<?> ids, UnitOfWorkImpl session, boolean locked, boolean refresh) {
        query.setSelectionCriteria(IdCriteria.of(plan.descriptor(), ids, query.getExpressionBuilder(), session));
        if (refresh) {
            query.refreshIdentityMapResult();
        } else {
            query.setShouldRetrieveBypassCache(true);
        }
        query.setShouldUseDefaultFetchGroup(false);
        query.setFlushOnExecute(false);
        if (locked) {
            query.acquireLocks();
            query.setShouldRefreshIdentityMapResult(refresh); // which a lock asks for
            // or the classes that there are would be asked for first, without a lock
            query.setShouldOuterJoinSubclasses(plan.descriptor().hasInheritance());
        }
        int widest = 1;
        for (DatabaseMapping mapping : DescriptorAccess.mappings(plan.descriptor())) {
            if (mapping instanceof ForeignReferenceMapping relation && wouldBeReadOneByOne(relation, refresh)) {
                query.addBatchReadAttribute(mapping.getAttributeName());
                query.setBatchFetchType(BatchFetchType.IN);
                widest = Math.max(widest, BatchKeys.width(relation));
            }
        }
        if (query.hasBatchReadAttributes()) {
            query.setBatchFetchSize(Dialect.of(session.getPlatform()).keys(widest, 0));
            BatchKeys.watch(query, session, locked);
        }
        return (List<?>) session.executeQuery(query);
    }

    /** Tells whether the unit of work has an instance of the row, which has to be refreshed. */
    private static boolean isKnown(EntityPlan plan, Object id, UnitOfWorkImpl session) {
        return session.getIdentityMapAccessorInstance()
                .getIdentityMapManager()
                .containsKey(id, plan.entityClass(), plan.descriptor());
    }

    /** A lazy relation of a class that is not woven has nothing to wait in. */
    private static boolean isReadWithItsOwner(ForeignReferenceMapping relation) {
        return !relation.isLazy() || !relation.usesIndirection();
    }

    /**
     * Tells whether a relation would cost a query for each record: an eager one, and a collection that was loaded,
     * which a refresh loads again. A refresh takes the empty collection that a constructor makes for one that was
     * loaded; where it can be done without a refresh, lazy collections are not read.
     */
    private static boolean wouldBeReadOneByOne(ForeignReferenceMapping relation, boolean isRefresh) {
        return !relation.isJoinFetched()
                && BatchKeys.canAsk(relation)
                && (relation instanceof CollectionMapping
                        ? isRefresh || !relation.isLazy()
                        : relation instanceof OneToOneMapping && isReadWithItsOwner(relation));
    }
}
