package org.bulkhooks.eclipselink.internal.collection;

import java.beans.PropertyChangeListener;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.AttributeChangeTrackingPolicy;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.descriptors.changetracking.CollectionChangeTracker;
import org.eclipse.persistence.descriptors.changetracking.ObjectChangePolicy;
import org.eclipse.persistence.internal.descriptors.changetracking.AttributeChangeListener;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;

/**
 * EclipseLink's tracking of changes, where classes are woven, with listeners that also keep what a collection held
 * before its first change. EclipseLink's own notes are sets of what was added and removed: the order of a list and a
 * value that was replaced in a map cannot be told from them.
 */
public final class CollectionTracking extends AttributeChangeTrackingPolicy {

    private static final long serialVersionUID = 1L;

    private CollectionTracking() {}

    /**
     * Has the collections of an entity class tracked, those in its embeddables too; does nothing where EclipseLink
     * compares.
     */
    public static void begin(ClassDescriptor descriptor) {
        replace(descriptor, AttributeChangeTrackingPolicy.class, new CollectionTracking());
    }

    /** Takes the tracking off. Objects that are managed keep their listeners. */
    public static void end(ClassDescriptor descriptor) {
        replace(descriptor, CollectionTracking.class, new AttributeChangeTrackingPolicy());
    }

    private static void replace(
            ClassDescriptor descriptor, Class<? extends ObjectChangePolicy> from, AttributeChangeTrackingPolicy to) {
        if (descriptor.getObjectChangePolicy().getClass() == from) {
            descriptor.setObjectChangePolicy(to);
        }
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                replace(embedded.getReferenceDescriptor(), from, to);
            }
        }
    }

    @Override
    public PropertyChangeListener setChangeListener(Object clone, UnitOfWorkImpl uow, ClassDescriptor descriptor) {
        AttributeChangeListener listener = new TrackedRecord(descriptor, uow, clone);
        ((ChangeTracker) clone)._persistence_setPropertyChangeListener(listener);
        return listener;
    }

    @Override
    public void setAggregateChangeListener(
            Object parent, Object aggregate, UnitOfWorkImpl uow, ClassDescriptor descriptor, String mappingAttribute) {
        AttributeChangeListener ofParent =
                (AttributeChangeListener) ((ChangeTracker) parent)._persistence_getPropertyChangeListener();
        TrackedEmbeddable listener = new TrackedEmbeddable(descriptor, uow, ofParent, mappingAttribute, aggregate);
        ((ChangeTracker) aggregate)._persistence_setPropertyChangeListener(listener);
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof CollectionMapping collection && !hasOrphans(collection)) {
                listenTo(mapping, aggregate, listener, uow);
            } else if (mapping instanceof AggregateObjectMapping embedded) {
                Object inner = embedded.getAttributeValueFromObject(aggregate);
                if (inner instanceof ChangeTracker) {
                    ClassDescriptor ofInner = embedded.getReferenceDescriptor();
                    ofInner.getObjectChangePolicy()
                            .setAggregateChangeListener(aggregate, inner, uow, ofInner, embedded.getAttributeName());
                }
            }
        }
    }

    /**
     * EclipseLink alone neither writes nor deletes what is taken out of such a collection: its hooks could not be
     * called.
     */
    private static boolean hasOrphans(CollectionMapping mapping) {
        return mapping.isPrivateOwned()
                && !mapping.isDirectCollectionMapping()
                && !mapping.isAggregateCollectionMapping();
    }

    /** EclipseLink copies the collections of an embeddable before this has a listener: it would miss their changes. */
    private static void listenTo(
            DatabaseMapping mapping, Object aggregate, TrackedEmbeddable listener, UnitOfWorkImpl uow) {
        if (mapping.getAttributeValueFromObject(aggregate) instanceof CollectionChangeTracker collection) {
            collection.setTrackedAttributeName(mapping.getAttributeName());
            collection._persistence_setPropertyChangeListener(listener);
        } else {
            mapping.setChangeListener(aggregate, listener, uow); // puts one that can be listened to in its place
        }
    }
}
