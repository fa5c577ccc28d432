package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.write.BulkRecord;
import org.bulkhooks.eclipselink.internal.write.RelatedRows;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/** What the records of a call bring along: instances that are not given to it, and that its records cascade to, as far as they are loaded. */
final class BroughtAlong {

    private final UnitOfWorkImpl unitOfWork;
    private final ChangeType type;
    private final IdentityHashMap<Object, List<Origin>> origins = new IdentityHashMap<>();

    /**
     * Why an instance is there.
     *
     * @param record the record that brings it along
     * @param path the attributes that lead from the record to it, with dots
     */
    record Origin(BulkRecord record, String path) {}

    /** Finds what some records bring along, which are all of the call. */
    BroughtAlong(UnitOfWorkImpl unitOfWork, ChangeType type, Collection<BulkRecord> records) {
        this.unitOfWork = unitOfWork;
        this.type = type;
        Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
        records.forEach(each -> given.add(each.instance()));
        for (BulkRecord each : records) {
            Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            seen.addAll(given);
            follow(each, each.instance(), each.plan().descriptor(), "", seen);
        }
    }

    /** Hands over each instance that is brought along, once, with those that bring it. */
    void forEach(BiConsumer<Object, List<Origin>> action) {
        origins.forEach(action);
    }

    /** Returns which records bring an instance along; none if it is none of those. */
    List<Origin> of(Object instance) {
        return origins.getOrDefault(instance, List.of());
    }

    /** Returns the instance that is brought along and has the row of another one, or the other one if there is none. */
    Object sameRow(Object other) {
        Object id = unitOfWork.getId(other);
        return origins.keySet().stream()
                .filter(each -> id != null && each.getClass() == other.getClass() && id.equals(unitOfWork.getId(each)))
                .findFirst()
                .orElse(other);
    }

    private void follow(BulkRecord from, Object owner, ClassDescriptor descriptor, String prefix, Set<Object> seen) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            String path = prefix + mapping.getAttributeName();
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(owner);
                if (value != null) {
                    follow(from, value, embedded.getReferenceDescriptor(), path + ".", seen);
                }
            } else if (mapping instanceof ForeignReferenceMapping reference && RelatedRows.cascades(reference, type)) {
                for (Object target : RelatedRows.loaded(reference, owner, unitOfWork)) {
                    ClassDescriptor ofTarget = RelatedRows.descriptorOf(target, reference, unitOfWork);
                    if (ofTarget != null && !ofTarget.isAggregateCollectionDescriptor() && seen.add(target)) {
                        origins.computeIfAbsent(target, first -> new ArrayList<>(1))
                                .add(new Origin(from, path));
                        follow(from, target, ofTarget, path + ".", seen);
                    }
                }
            }
        }
    }
}
