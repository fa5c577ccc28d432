package org.bulkhooks.eclipselink.internal.facade;

import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.record.SentReferences;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** Checks what a caller hands over, before anything is written and before any hook runs. */
final class InputCheck {

    private final UnitOfWorkImpl unitOfWork;
    private final OperationContext context;
    private final Map<Class<?>, EntityPlan> plans = new HashMap<>();

    InputCheck(OperationContext context) {
        this.context = context;
        this.unitOfWork = context.unitOfWork();
    }

    /**
     * Returns the records in the caller's order; each is an entity of this persistence unit, and there once.
     *
     * @param first the position of the first one in the call
     */
    List<BulkRecord> records(Collection<?> given, int first) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<BulkRecord> records = new ArrayList<>(given.size());
        int position = first;
        for (Object instance : given) {
            if (instance == null) {
                throw new InvalidRecordException(position, "it is null; leave it out");
            }
            EntityPlan plan = plan(position, instance);
            if (!seen.add(instance)) {
                throw new InvalidRecordException(
                        position, "this " + plan.entityName() + " is there twice; hand each record over once");
            }
            records.add(new BulkRecord(position, instance, plan));
            position++;
        }
        return records;
    }

    /** Requires that no record is managed: the persistence context would write a managed one again. */
    void requireUnmanaged(List<BulkRecord> records) {
        if (!unitOfWork.hasCloneMapping()) {
            return;
        }
        for (BulkRecord each : records) {
            if (unitOfWork.getCloneMapping().containsKey(each.instance())) {
                throw new InvalidRecordException(
                        each.position(),
                        "this " + each.plan().entityName()
                                + " is managed already, so the next flush writes it; hand over new or detached records");
            }
        }
    }

    /** Requires that each record has an id, and no two the same one. */
    void requireIds(List<BulkRecord> records) {
        for (BulkRecord each : records) {
            each.id(each.plan().givenId(each.instance()));
            if (each.idOrNull() == null) {
                throw new InvalidRecordException(
                        each.position(),
                        "this " + each.plan().entityName() + " has no id, so it has no row; create it, or set its id");
            }
        }
        requireDistinctIds(records);
    }

    /**
     * Requires of records that are updated that each has an id, and no two the same one, and takes them as the
     * application sees them.
     */
    void requireUpdatable(List<BulkRecord> records) {
        requireIds(records);
        requireAttributes(OperationContext.byClass(records).keySet());
        for (BulkRecord each : records) {
            SentReferences.restoreNulls(each.instance(), each.plan().descriptor());
            OldCollections.loadChanged(each.instance(), each.plan().descriptor());
        }
    }

    /** Requires that the attributes that the caller names, if any, can be updated, before anything is done. */
    void requireAttributes(Collection<EntityPlan> classes) {
        Set<String> attributes = context.options().attributes();
        if (!attributes.isEmpty()) {
            classes.forEach(plan -> new UpdateColumns(plan, unitOfWork, attributes));
        }
    }

    /**
     * Requires that new records whose ids the application assigns have one, and no two records the same one; and that
     * those with a generated id are new, as far as their versions tell.
     */
    void requireAssignedIds(List<BulkRecord> records) {
        for (BulkRecord each : records) {
            each.id(each.plan().id(each.instance()));
            boolean isGenerated = each.plan().descriptor().usesSequenceNumbers();
            if (each.idOrNull() == null
                    && !isGenerated
                    && !each.plan().descriptor().hasDerivedId()) {
                throw new InvalidRecordException(
                        each.position(),
                        "this " + each.plan().entityName()
                                + " has no id, or one that EclipseLink takes for none, as 0; set it before, or let it be"
                                + " generated with @GeneratedValue");
            }
            if (each.idOrNull() != null && isGenerated && isVersionWritten(each)) {
                throw new InvalidRecordException(
                        each.position(),
                        "this " + each.plan().entityName()
                                + " has a generated id and a version, so that it seems to have a row; update or upsert it, or"
                                + " take both away if it is to be a new one");
            }
        }
        requireDistinctIds(records);
    }

    /**
     * Tells whether a version says that a record was written. A failed call leaves generated ids in its records, and
     * gives the versions back that they had before.
     */
    private boolean isVersionWritten(BulkRecord record) {
        VersionLockingPolicy policy = record.plan().versionPolicy();
        if (policy == null || policy.getVersionMapping() == null) {
            return false;
        }
        DatabaseField column = policy.getVersionMapping().getField();
        @Nullable
        Object value = record.plan().builder().extractValueFromObjectForField(record.instance(), column, unitOfWork);
        return value instanceof Number number ? number.longValue() > 0 : value != null;
    }

    private static void requireDistinctIds(List<BulkRecord> records) {
        Map<Key, BulkRecord> byKey = new HashMap<>();
        for (BulkRecord each : records) {
            Object id = each.idOrNull();
            if (id == null || each.plan().idComesWithInsert()) {
                continue;
            }
            BulkRecord other = byKey.putIfAbsent(new Key(each.plan().rootClass(), id), each);
            if (other != null) {
                throw new InvalidRecordException(
                        each.position(),
                        "the " + each.plan().entityName() + " at position " + other.position()
                                + " has the same id; hand each record over once");
            }
        }
    }

    /** Returns what the call knows about the class of a record. */
    EntityPlan plan(int position, Object instance) {
        EntityPlan known = plans.get(instance.getClass());
        if (known != null) {
            return known;
        }
        ClassDescriptor descriptor = unitOfWork.getDescriptor(instance.getClass());
        if (descriptor == null || descriptor.isDescriptorTypeAggregate()) {
            throw new InvalidRecordException(position, noEntity(instance.getClass()));
        }
        if (unitOfWork.isClassReadOnly(instance.getClass(), descriptor)) {
            throw new InvalidRecordException(
                    position,
                    instance.getClass().getSimpleName()
                            + " is read-only, so that EclipseLink writes no rows of it; take @ReadOnly off, or write its"
                            + " rows with a statement");
        }
        EntityPlan plan = context.plan(descriptor);
        plans.put(instance.getClass(), plan);
        return plan;
    }

    private String noEntity(Class<?> type) {
        return type.isAnnotationPresent(Entity.class)
                ? "the entity " + type.getName() + " is not of the persistence unit of this EntityManager, "
                        + unitOfWork.getName() + "; use the BulkOperations of its own"
                : type.getName() + " is no entity";
    }

    private record Key(Class<?> rootClass, @Nullable Object id) {

        Key {
            Objects.requireNonNull(rootClass);
        }
    }
}
