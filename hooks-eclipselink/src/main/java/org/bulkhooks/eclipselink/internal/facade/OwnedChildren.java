package org.bulkhooks.eclipselink.internal.facade;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;

/**
 * Loads the children that go with a managed parent. Without that EclipseLink deletes children of a collection that is not loaded
 * by one statement, without an event, and so without hooks.
 */
final class OwnedChildren {

    private final UnitOfWorkImpl unitOfWork;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    OwnedChildren(UnitOfWorkImpl unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Loads the children of a managed instance, and theirs. */
    void load(Object parent) {
        ClassDescriptor descriptor = unitOfWork.getDescriptor(parent.getClass());
        if (descriptor == null || !seen.add(parent)) {
            return;
        }
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof CollectionMapping children
                    && children.isPrivateOwned()
                    && children.getReferenceDescriptor() != null
                    && !children.getReferenceDescriptor().isAggregateDescriptor()) {
                load(parent, children);
            }
        }
    }

    private void load(Object parent, CollectionMapping mapping) {
        Object children = mapping.getRealCollectionAttributeValueFromObject(parent, unitOfWork);
        ContainerPolicy policy = mapping.getContainerPolicy();
        for (Object iterator = policy.iteratorFor(children); policy.hasNext(iterator); ) {
            load(policy.unwrapIteratorResult(policy.next(iterator, unitOfWork)));
        }
    }
}
