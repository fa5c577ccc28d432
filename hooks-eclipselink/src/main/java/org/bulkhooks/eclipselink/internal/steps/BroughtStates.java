package org.bulkhooks.eclipselink.internal.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.bulkhooks.eclipselink.internal.relation.FetchedValue;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.LazyAttributes;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/**
 * What an update of a record would bring along, as it was written with the record: instances that are not managed, as
 * far as they are loaded. A change in it is one that the next update of the record writes, also where the record itself
 * has none. Not thread-safe.
 */
final class BroughtStates {

    private final OperationContext context;
    private final UnitOfWorkImpl unitOfWork;
    private final BulkRecord owner;
    private final Object written;
    private final Set<Object> others;
    private final Map<BulkRecord, Object> states = new HashMap<>();

    /**
     * Remembers what a record brings along.
     *
     * @param written a copy of the record as it was written
     * @param others instances that are looked after otherwise, by identity
     */
    BroughtStates(OperationContext context, BulkRecord owner, Object written, Set<Object> others) {
        this.context = context;
        this.unitOfWork = context.unitOfWork();
        this.owner = owner;
        this.written = written;
        this.others = others;
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(owner.instance());
        take(owner.instance(), owner.plan().descriptor(), seen);
    }

    private void take(Object from, ClassDescriptor descriptor, Set<Object> seen) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(from);
                if (value != null) {
                    take(value, embedded.getReferenceDescriptor(), seen);
                }
            } else if (mapping instanceof ForeignReferenceMapping relation
                    && RelatedRows.cascades(relation, ChangeType.UPDATE)) {
                for (Object target : RelatedRows.loaded(relation, from, unitOfWork)) {
                    ClassDescriptor ofTarget = RelatedRows.descriptorOf(target, relation, unitOfWork);
                    if (ofTarget != null
                            && !ofTarget.isAggregateCollectionDescriptor()
                            && !unitOfWork.getCloneMapping().containsKey(target)
                            && !others.contains(target)
                            && seen.add(target)) {
                        take(target, ofTarget);
                        take(target, ofTarget, seen);
                    }
                }
            }
        }
    }

    private void take(Object target, ClassDescriptor descriptor) {
        BulkRecord brought = new BulkRecord(owner.position(), target, context.plan(descriptor));
        brought.id(unitOfWork.getId(target));
        Object copy = new RecordCopy(unitOfWork).of(target, descriptor);
        OldCollections.keep(target, copy, descriptor);
        states.put(brought, copy);
    }

    /** Tells whether records of a class can bring anything along: it has a relation that cascades. */
    static boolean canBeOf(ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded
                    ? canBeOf(embedded.getReferenceDescriptor())
                    : mapping instanceof ForeignReferenceMapping relation
                            && RelatedRows.cascades(relation, ChangeType.UPDATE)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether anything of it is not as it was, and not written by the persistence context. */
    boolean isAnyChanged() {
        return membersDiffer(owner.instance(), written, owner.plan().descriptor())
                || states.entrySet().stream().anyMatch(each -> isChanged(each.getKey(), each.getValue()));
    }

    private boolean isChanged(BulkRecord brought, Object before) {
        ClassDescriptor descriptor = brought.plan().descriptor();
        return !unitOfWork.getCloneMapping().containsKey(brought.instance())
                && (!AttributeComparison.of(descriptor, unitOfWork)
                                .differences(brought.instance(), before)
                                .isEmpty()
                        || membersDiffer(brought.instance(), before, descriptor))
                && (brought.idOrNull() == null || !ManagedTwins.hasWritten(unitOfWork, brought));
    }

    /** Compares the relations that are written with what they refer to, not with the record that has them. */
    private boolean membersDiffer(Object now, Object before, ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(now);
                Object old = embedded.getAttributeValueFromObject(before);
                if (value != null && old != null && membersDiffer(value, old, embedded.getReferenceDescriptor())) {
                    return true;
                }
            } else if (mapping instanceof ForeignReferenceMapping relation
                    && RelatedRows.cascades(relation, ChangeType.UPDATE)
                    && !RelatedRows.needsRowOfTarget(relation)
                    && LazyAttributes.isThere(relation, now)
                    && relation.isAttributeValueFromObjectInstantiated(now)
                    && !FetchedValue.isIn(relation, now, unitOfWork)) {
                relation.instantiateAttribute(before, unitOfWork);
                if (!haveSameRows(members(relation, now), members(relation, before))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Object> members(ForeignReferenceMapping relation, Object owner) {
        return RelatedRows.loaded(relation, owner, unitOfWork);
    }

    private boolean haveSameRows(List<Object> left, List<Object> right) {
        List<Object> others = new ArrayList<>(right);
        return left.size() == right.size()
                && left.stream().allMatch(each -> others.removeIf(other -> isSameRow(each, other)));
    }

    private boolean isSameRow(Object left, Object right) {
        if (left == right) {
            return true;
        }
        Object id = unitOfWork.getId(left);
        return id != null && left.getClass() == right.getClass() && id.equals(unitOfWork.getId(right));
    }
}
