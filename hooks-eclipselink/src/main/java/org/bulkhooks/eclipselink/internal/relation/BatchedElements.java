package org.bulkhooks.eclipselink.internal.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.DatabaseQuery;

/**
 * The embeddables of collections that were read in a batch. EclipseLink registers them in the unit of work as if they
 * were entities, which they are not when it reads them one record at a time, and fails when it next looks for their
 * changes.
 */
final class BatchedElements {

    private BatchedElements() {}

    /** Takes the elements out of a session that has executed a query for them. */
    static void unregister(AbstractSession session, DatabaseQuery query) {
        if (session instanceof UnitOfWorkImpl unitOfWork
                && query.getDescriptor() != null
                && query.getDescriptor().isDescriptorTypeAggregate()) {
            unregister(unitOfWork);
        }
    }

    /** Tells whether a relation is a collection of embeddables. */
    static boolean areIn(DatabaseMapping mapping) {
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
