package org.bulkhooks.eclipselink.internal.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.DescriptorIterator;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * What hooks left in the persistence context that refers to new records of a call: to flush it before the records are
 * written is impossible, because they have no rows.
 */
public final class PendingReferences {

    private final RepeatableWriteUnitOfWork unitOfWork;
    private final Set<Object> records = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Makes it.
     *
     * @param records new instances
     */
    public PendingReferences(RepeatableWriteUnitOfWork unitOfWork, Collection<Object> records) {
        this.unitOfWork = unitOfWork;
        this.records.addAll(records);
    }

    /** Tells whether there is any that the next flush would meet; a flush that runs meets it itself. */
    public boolean areThere() {
        if (!unitOfWork.hasCloneMapping() || unitOfWork.isWithinFlush()) {
            return false;
        }
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return all(unitOfWork.getCloneMapping()).stream()
                .anyMatch(managed -> !unitOfWork.isObjectDeleted(managed) && leads(managed, seen));
    }

    private boolean leads(Object instance, Set<Object> seen) {
        return leadsFrom(instance, unitOfWork.getDescriptor(instance.getClass()), seen);
    }

    private boolean leadsFrom(Object instance, @Nullable ClassDescriptor descriptor, Set<Object> seen) {
        return descriptor != null && seen.add(instance) && leads(instance, descriptor, seen);
    }

    private boolean leads(Object owner, ClassDescriptor descriptor, Set<Object> seen) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(owner);
                if (value != null && leads(value, embedded.getReferenceDescriptor(), seen)) {
                    return true;
                }
            } else if (mapping instanceof ForeignReferenceMapping reference) {
                for (Object target : RelatedRows.loaded(reference, owner, unitOfWork)) {
                    if (records.contains(target)
                            || (RelatedRows.cascades(reference, ChangeType.CREATE)
                                    && !unitOfWork.getCloneMapping().containsKey(target)
                                    && leadsFrom(
                                            target, RelatedRows.descriptorOf(target, reference, unitOfWork), seen))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Takes the new instances out of the persistence context that refer to the records, and those that refer to these.
     */
    public void removeNew() {
        if (!unitOfWork.hasCloneMapping()) {
            return;
        }
        for (List<Object> found = newOnes(); !found.isEmpty(); found = newOnes()) {
            for (Object each : found) {
                unitOfWork.unregisterObject(each, DescriptorIterator.NoCascading, true);
                records.add(each);
            }
        }
    }

    private List<Object> newOnes() {
        List<Object> found = new ArrayList<>();
        for (Object each : all(unitOfWork.getNewObjectsCloneToOriginal())) {
            if (!records.contains(each) && leads(each, Collections.newSetFromMap(new IdentityHashMap<>()))) {
                found.add(each);
            }
        }
        return found;
    }

    /** Copies the keys: what is loaded on the way can become managed. */
    private static List<Object> all(Map<?, ?> instances) {
        return new ArrayList<>(instances.keySet());
    }
}
