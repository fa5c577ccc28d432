package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;

/**
 * The embeddables of collections that were read in a batch. EclipseLink registers them in the unit of work as if they were entities, which
 * they are not when it reads them one record at a time, and fails when it next looks for their changes.
 */
public final class BatchedElements {

    private BatchedElements() {}

    /** Takes the elements out of a unit of work in which records of a class, or their relations, were read; their owners keep them. */
    public static void unregister(UnitOfWorkImpl unitOfWork, ClassDescriptor descriptor) {
        if (DescriptorAccess.mappings(descriptor).stream().anyMatch(BatchedElements::hasElements)) {
            unregister(unitOfWork);
        }
    }

    /** Takes the elements out of a unit of work in which a relation was read. */
    static void unregister(UnitOfWorkImpl unitOfWork, DatabaseMapping relation) {
        if (hasElements(relation)) {
            unregister(unitOfWork);
        }
    }

    private static boolean hasElements(DatabaseMapping mapping) {
        return mapping instanceof AggregateCollectionMapping;
    }

    private static void unregister(UnitOfWorkImpl unitOfWork) {
        if (!unitOfWork.hasCloneMapping()) {
            return;
        }
        Collection<?> registered = unitOfWork.getCloneMapping().keySet();
        List<Object> elements = new ArrayList<>();
        for (Object each : registered) {
            ClassDescriptor descriptor = unitOfWork.getDescriptor(each.getClass());
            if (descriptor != null && descriptor.isDescriptorTypeAggregate()) {
                elements.add(each);
            }
        }
        elements.forEach(unitOfWork.getCloneMapping()::remove);
        elements.forEach(unitOfWork.getCloneToOriginals()::remove);
    }
}
