package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

/**
 * Which records of a call cannot be written without others of it: those that bring others along, directly or by way of
 * records that are not in the call, and new ones whose rows refer to others.
 */
final class RecordTies {

    private final UnitOfWorkImpl unitOfWork;
    private final ChangeType type;
    private final BiPredicate<BulkRecord, String> writes;
    private final IdentityHashMap<Object, BulkRecord> byInstance = new IdentityHashMap<>();
    private final Map<BulkRecord, List<BulkRecord>> dependents = new HashMap<>();

    /**
     * Finds the ties.
     *
     * @param records all records of the call
     * @param writes tells whether the call writes an attribute of a record
     */
    RecordTies(
            UnitOfWorkImpl unitOfWork,
            ChangeType type,
            List<BulkRecord> records,
            BiPredicate<BulkRecord, String> writes) {
        this.unitOfWork = unitOfWork;
        this.type = type;
        this.writes = writes;
        records.forEach(each -> byInstance.put(each.instance(), each));
        for (BulkRecord each : records) {
            Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            seen.add(each.instance());
            follow(each, each.instance(), each.plan().descriptor(), seen);
        }
    }

    /**
     * Returns the records that cannot be written if others are not, and theirs.
     *
     * @param rejected the positions of the others
     * @return the records, each with the position of the one that it belongs to
     */
    Map<BulkRecord, Integer> dependentOn(Set<Integer> rejected) {
        Set<Integer> left = new HashSet<>(rejected);
        Map<BulkRecord, Integer> found = new LinkedHashMap<>();
        Deque<BulkRecord> next = new ArrayDeque<>();
        byInstance.values().stream()
                .filter(each -> rejected.contains(each.position()))
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .forEach(next::add);
        while (!next.isEmpty()) {
            BulkRecord cause = next.remove();
            for (BulkRecord each : dependents.getOrDefault(cause, List.of())) {
                if (left.add(each.position())) {
                    found.put(each, cause.position());
                    next.add(each);
                }
            }
        }
        return found;
    }

    private void follow(BulkRecord from, Object owner, ClassDescriptor descriptor, Set<Object> seen) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (owner == from.instance() && !writes.test(from, mapping.getAttributeName())) {
                continue;
            }
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(owner);
                if (value != null) {
                    follow(from, value, embedded.getReferenceDescriptor(), seen);
                }
            } else if (mapping instanceof ForeignReferenceMapping reference) {
                boolean cascades = RelatedRows.cascades(reference, type);
                if (cascades || (type == ChangeType.CREATE && RelatedRows.needsRowOfTarget(reference))) {
                    for (Object target : RelatedRows.loaded(reference, owner, unitOfWork)) {
                        tie(
                                from,
                                target,
                                cascades ? RelatedRows.descriptorOf(target, reference, unitOfWork) : null,
                                seen);
                    }
                }
            }
        }
    }

    /** Notes whom a record depends on, directly or by what is written along, whose descriptor is given then. */
    private void tie(BulkRecord from, Object target, @Nullable ClassDescriptor writtenAlong, Set<Object> seen) {
        BulkRecord other = byInstance.get(target);
        if (other != null) {
            dependents.computeIfAbsent(other, missing -> new ArrayList<>()).add(from);
        } else if (writtenAlong != null && seen.add(target)) {
            follow(from, target, writtenAlong, seen);
        }
    }
}
