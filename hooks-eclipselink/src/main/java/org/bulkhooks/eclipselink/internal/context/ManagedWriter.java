package org.bulkhooks.eclipselink.internal.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.cache.CacheEviction;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.operation.WriteOrder;
import org.bulkhooks.eclipselink.internal.read.IdQuery;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.bulkhooks.eclipselink.internal.relation.LoadedAlike;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.StaleRecords;
import org.bulkhooks.eclipselink.internal.row.Versions;
import org.bulkhooks.eclipselink.internal.steps.BecameManaged;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.RejectionAnswer;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.Suppression;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.ObjectChangePolicy;
import org.eclipse.persistence.internal.sessions.MergeManager;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of a call through the persistence context, where they bring along what the bulk writer cannot
 * write. The flush calls no hooks with the records of the call, because the call does; it does with all that is
 * cascaded to. What became managed on the way is detached in the end: new records, and what they bring along, when all
 * after hooks have run, so that a flush writes what those change.
 */
public final class ManagedWriter {

    private final OperationContext context;
    private final RepeatableWriteUnitOfWork unitOfWork;
    private final BecameManaged becameManaged;
    private List<Object> written = List.of();

    public ManagedWriter(OperationContext context) {
        this.context = context;
        this.unitOfWork = context.unitOfWork();
        this.becameManaged = BecameManaged.since(unitOfWork);
    }

    /**
     * Inserts the rows of new records, which have had their callbacks, ids and validation, and of what they cascade to.
     * They stay managed until they are {@linkplain #detach() detached}.
     *
     * @param brought what they cascade to
     * @param answer is asked what becomes of what is rejected of that
     */
    public void create(List<BulkRecord> records, BroughtAlong brought, RejectionAnswer answer) {
        brought.forEach((instance, origins) -> {
            if (!unitOfWork.getCloneMapping().containsKey(instance)) {
                context.before().noteBrought(instance, context.planOf(instance));
            }
        });
        // all of them first: what a cascade finds registered gets no callbacks
        records.forEach(each -> NewInstance.register(each, unitOfWork));
        for (BulkRecord each : records) {
            context.entityManager().persist(each.instance());
        }
        // what after hooks of the children change waits until those of the records have run
        Suppression guard = context.transaction().holdAfterHooks();
        try {
            flush(records.stream().map(BulkRecord::instance).toList(), answer);
            written = becameManaged.added();
            context.transaction().callHeld();
        } finally {
            guard.close();
        }
    }

    /**
     * Merges records into the persistence context and writes what differs; the records get their new versions.
     *
     * @param limits the attributes to merge, or null for all
     * @param leavesOut whether records are left out that bring along what hooks reject, where the call would end
     *     otherwise
     * @param dependents finds the rejections of records that cannot be written without those at some positions
     * @return the rejections of the records that were left out
     */
    public List<RejectedRecord> merge(
            List<BulkRecord> records,
            @Nullable Function<BulkRecord, Set<String>> limits,
            boolean leavesOut,
            Function<Set<Integer>, List<RejectedRecord>> dependents) {
        Set<Object> deleted = Collections.newSetFromMap(new IdentityHashMap<>());
        if (unitOfWork.hasDeletedObjects()) {
            for (Object each : unitOfWork.getDeletedObjects().keySet()) {
                deleted.add(each);
            }
        }
        MergedCopies copies = new MergedCopies(context);
        FlushedValues flushed = new FlushedValues(unitOfWork);
        IdentityHashMap<BulkRecord, Set<String>> taken = new IdentityHashMap<>();
        if (limits != null) {
            records.forEach(each -> taken.put(each, limits.apply(each)));
        }
        Map<BulkRecord, Object> managed = new LinkedHashMap<>();
        Map<BulkRecord, Object> read = read(records, IdQuery::read);
        loadAlike(read);
        for (BulkRecord each : records) {
            Object target = read.get(each);
            if (target == null) {
                StaleRecords.throwGone(each);
            } else {
                Object merged = merge(each, target, taken.get(each));
                managed.put(each, merged);
                flushed.before(each, merged);
            }
        }
        BroughtAlong brought = new BroughtAlong(
                unitOfWork,
                ChangeType.UPDATE,
                records,
                (each, attribute) -> limits == null || takes(taken.get(each), attribute));
        Map<BulkRecord, Object> children = children(brought, copies.byOriginal());
        children.forEach(flushed::before);
        MergedAlong along = new MergedAlong(context, managed, brought, children, deleted);
        RejectedChildren rejected = new RejectedChildren(context.transaction(), along, leavesOut, dependents);
        flush(managed.values(), rejected);
        Set<Integer> left = RejectedChildren.positions(rejected.rejections());
        managed.keySet().removeIf(each -> left.contains(each.position()));
        children.keySet().removeIf(child -> BroughtAlong.areAt(left, brought.of(child.instance())));
        readAgain(List.copyOf(managed.keySet()));
        Map<EntityPlan, @Nullable Versions> versions = new HashMap<>();
        managed.forEach((each, copy) -> handBack(each, copy, flushed, versions));
        copies.handBack();
        children.forEach((child, copy) -> {
            context.before().noteBrought(child.instance(), child.plan());
            child.id(child.plan().id(copy));
            handBack(child, copy, flushed, versions);
        });
        written = becameManaged.added();
        detach();
        return rejected.rejections();
    }

    private void handBack(
            BulkRecord record, Object managed, FlushedValues flushed, Map<EntityPlan, @Nullable Versions> versions) {
        Versions ofClass = versions.computeIfAbsent(record.plan(), plan -> Versions.of(plan, unitOfWork));
        Object version = ofClass == null ? null : ofClass.current(managed, record.id());
        if (ofClass != null && version != null) {
            ofClass.set(record.instance(), version);
        }
        flushed.handBack(record, managed);
    }

    /** Returns the managed copies of what was merged along with the records. */
    private Map<BulkRecord, Object> children(BroughtAlong brought, IdentityHashMap<Object, Object> copies) {
        Map<BulkRecord, Object> children = new LinkedHashMap<>();
        brought.forEach((instance, origins) -> {
            if (unitOfWork.getCloneMapping().containsKey(instance)) {
                return;
            }
            BulkRecord child = new BulkRecord(origins.get(0).record().position(), instance, context.planOf(instance));
            Object copy = copies.get(instance);
            Object id = unitOfWork.getId(instance);
            if (copy == null && id != null) {
                child.id(id);
                copy = ManagedTwins.twin(unitOfWork, child);
            }
            if (copy != null) {
                children.put(child, copy);
            }
        });
        return children;
    }

    /** Tells whether an attribute is among those that are merged, or one within it is. */
    private static boolean takes(@Nullable Set<String> taken, String attribute) {
        return taken != null
                && taken.stream().anyMatch(path -> path.equals(attribute) || path.startsWith(attribute + "."));
    }

    /**
     * Merges a record into its managed instance.
     *
     * @param attributes the attributes to merge, or null for all
     */
    private Object merge(BulkRecord record, Object target, @Nullable Set<String> attributes) {
        if (attributes == null) {
            return context.entityManager().merge(record.instance());
        }
        MergeManager merge = new MergeManager(unitOfWork);
        merge.mergeCloneWithReferencesIntoWorkingCopy();
        merge.setCascadePolicy(MergeManager.CASCADE_BY_MAPPING);
        merge.setForceCascade(true);
        for (String attribute : attributes) {
            // of an embeddable, the parts that are limited to are merged
            if (attributes.stream().noneMatch(other -> other.startsWith(attribute + "."))) {
                merge(record.plan().descriptor(), attribute, record.instance(), target, merge);
            }
        }
        return target;
    }

    private void merge(ClassDescriptor descriptor, String attribute, Object from, Object to, MergeManager merge) {
        int dot = attribute.indexOf('.');
        DatabaseMapping mapping = descriptor
                .getObjectBuilder()
                .getMappingForAttributeName(dot < 0 ? attribute : attribute.substring(0, dot));
        if (dot >= 0 && mapping instanceof AggregateObjectMapping embedded) {
            Object part = embedded.getAttributeValueFromObject(from);
            Object target = embedded.getAttributeValueFromObject(to);
            if (part != null && target != null) {
                merge(embedded.getReferenceDescriptor(), attribute.substring(dot + 1), part, target, merge);
                return;
            }
        }
        // as EclipseLink does: a mapping raises the event of what it changes itself
        ObjectChangePolicy policy = descriptor.getObjectChangePolicy();
        policy.dissableEventProcessing(to);
        try {
            mapping.mergeIntoObject(to, false, from, merge, unitOfWork);
        } finally {
            policy.enableEventProcessing(to);
        }
    }

    /** Reads what only the database writes, one query a class that has such columns. */
    private void readAgain(List<BulkRecord> records) {
        OperationContext.byClass(records).forEach((plan, ofClass) -> {
            if (plan.hasColumnsOfDatabase()) {
                IdQuery.read(plan, ofClass.stream().map(BulkRecord::id).toList(), unitOfWork);
            }
        });
    }

    /** Removes records and all that their mappings cascade to. */
    public void remove(List<BulkRecord> records) {
        Map<BulkRecord, Object> managed = read(records, IdQuery::read);
        LoadedAlike removed = new LoadedAlike(unitOfWork, (relation, owner) -> isRemovedAlong(relation));
        managed.values().forEach(each -> removed.add(each, each));
        removed.load();
        for (BulkRecord each : records) {
            Object found = managed.get(each);
            if (found == null) {
                StaleRecords.throwGone(each);
            } else {
                context.entityManager().remove(found);
            }
        }
        flush(List.copyOf(managed.values()), RejectionAnswer.NONE);
        written = becameManaged.added();
        detach();
    }

    /** Tells whether EclipseLink removes the elements of a collection one by one, and loads it for that. */
    private static boolean isRemovedAlong(ForeignReferenceMapping relation) {
        return relation instanceof CollectionMapping collection
                && collection.isCascadeRemove()
                && (!collection.isPrivateOwned() || collection.mustDeleteReferenceObjectsOneByOne());
    }

    private void flush(Collection<Object> ofCall, RejectionAnswer answer) {
        Suppression guard = context.transaction().suppressFlushHooksFor(ofCall);
        Suppression answered = context.transaction().answerRejections(answer);
        try {
            context.entityManager().flush();
        } finally {
            answered.close();
            guard.close();
        }
    }

    /** Reads the rows of records into the persistence context, one query a chunk. */
    private Map<BulkRecord, Object> read(List<BulkRecord> records, Reading reading) {
        Map<BulkRecord, Object> managed = new LinkedHashMap<>();
        for (List<BulkRecord> batch : WriteOrder.of(context).byClass(records)) {
            EntityPlan plan = batch.get(0).plan();
            Map<Object, Object> byId = new HashMap<>();
            // they are about to be written, and a snapshot can lack them
            boolean locked = context.dialect().readsSnapshots();
            for (Object found :
                    reading.read(plan, batch.stream().map(BulkRecord::id).toList(), unitOfWork, locked)) {
                byId.put(plan.idOfRow(found), found);
            }
            for (BulkRecord each : batch) {
                Object found = byId.get(each.id());
                if (found != null) {
                    managed.put(each, found);
                }
            }
        }
        return managed;
    }

    /** Loads what records are merged into, one query a relation: a merge would load it record by record. */
    private void loadAlike(Map<BulkRecord, Object> managed) {
        LoadedAlike alike = new LoadedAlike(unitOfWork, RelatedRows::isLoaded);
        managed.forEach((each, target) -> alike.add(each.instance(), target));
        alike.load();
    }

    /** A query for rows by ids. */
    private interface Reading {

        List<?> read(EntityPlan plan, Collection<?> ids, UnitOfWorkImpl session, boolean locked);
    }

    /**
     * Takes out of the persistence context what the call put there, with the note of its changes. The commit then
     * brings the shared cache nothing of it, so that the rows are evicted too. With the note, the commit would make it
     * managed again, and all that it refers to, with an empty backup.
     */
    public void detach() {
        UnitOfWorkChangeSet changes = unitOfWork.getCumulativeUOWChangeSet();
        Map<Class<?>, List<Object>> evicted = new HashMap<>();
        for (Object each : becameManaged.detach(written)) {
            if (changes != null && changes.getObjectChangeSetForClone(each) instanceof ObjectChangeSet ofRecord) {
                changes.removeObjectChangeSet(ofRecord);
            }
            Object id = unitOfWork.getId(each);
            if (id != null) {
                evicted.computeIfAbsent(each.getClass(), type -> new ArrayList<>())
                        .add(id);
            }
        }
        evicted.forEach((entityClass, ids) -> CacheEviction.evict(unitOfWork, entityClass, ids));
    }
}
