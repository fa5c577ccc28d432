package org.bulkhooks.eclipselink.internal.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/**
 * What the records of a call bring along: instances that are not given to it, and that its records cascade to, as far
 * as they are loaded.
 */
public final class BroughtAlong {

    private final UnitOfWorkImpl unitOfWork;
    private final ChangeType type;
    private final BiPredicate<BulkRecord, String> takes;
    private final Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Object, List<Origin>> origins = new IdentityHashMap<>();

    /**
     * Why an instance is there.
     *
     * @param record the record that brings it along
     * @param path the attributes that lead from the record to it, with dots
     */
    record Origin(BulkRecord record, String path) {}

    /** Finds what some records bring along, which are all of the call. */
    public BroughtAlong(UnitOfWorkImpl unitOfWork, ChangeType type, Collection<BulkRecord> records) {
        this(unitOfWork, type, records, (each, attribute) -> true);
    }

    /**
     * Finds what some records bring along, which are all of the call.
     *
     * @param takes tells whether the call takes an attribute of a record
     */
    public BroughtAlong(
            UnitOfWorkImpl unitOfWork,
            ChangeType type,
            Collection<BulkRecord> records,
            BiPredicate<BulkRecord, String> takes) {
        this.unitOfWork = unitOfWork;
        this.type = type;
        this.takes = takes;
        records.forEach(each -> given.add(each.instance()));
        for (BulkRecord each : records) {
            Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
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

    /** Tells whether all that bring an instance along are records at some positions. */
    static boolean areAt(Set<Integer> positions, List<Origin> origins) {
        return origins.stream()
                .allMatch(each -> positions.contains(each.record().position()));
    }

    private void follow(BulkRecord from, Object owner, ClassDescriptor descriptor, String prefix, Set<Object> seen) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            String path = prefix + mapping.getAttributeName();
            if (prefix.isEmpty() && !takes.test(from, path)) {
                continue;
            }
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(owner);
                if (value != null) {
                    follow(from, value, embedded.getReferenceDescriptor(), path + ".", seen);
                }
            } else if (mapping instanceof ForeignReferenceMapping reference && RelatedRows.cascades(reference, type)) {
                for (Object target : RelatedRows.loaded(reference, owner, unitOfWork)) {
                    ClassDescriptor ofTarget = RelatedRows.descriptorOf(target, reference, unitOfWork);
                    if (ofTarget != null
                            && !ofTarget.isAggregateCollectionDescriptor()
                            && !given.contains(target)
                            && seen.add(target)) {
                        origins.computeIfAbsent(target, first -> new ArrayList<>(1))
                                .add(new Origin(from, path));
                        follow(from, target, ofTarget, path + ".", seen);
                    }
                }
            }
        }
    }
}
