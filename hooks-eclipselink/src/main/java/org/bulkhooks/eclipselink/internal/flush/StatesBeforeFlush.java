package org.bulkhooks.eclipselink.internal.flush;

import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.RecordCopy;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.internal.descriptors.changetracking.AttributeChangeListener;
import org.eclipse.persistence.internal.sessions.AggregateChangeRecord;
import org.eclipse.persistence.internal.sessions.ChangeRecord;
import org.eclipse.persistence.internal.sessions.DeferrableChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * Makes copies of managed objects with the state before the flush. Unwoven, EclipseLink keeps that state itself, as a
 * backup object; woven, it keeps the old value of each changed attribute, which is put back into a copy.
 */
final class StatesBeforeFlush {

    private final UnitOfWorkImpl uow;
    private final RecordCopy copies;

    StatesBeforeFlush(UnitOfWorkImpl uow) {
        this.uow = uow;
        this.copies = new RecordCopy(uow);
    }

    /**
     * Copies the old state of a managed object.
     *
     * @param plan how records of its class are copied, if they are woven
     * @param changes what changed in it since, as far as EclipseLink has calculated that
     * @return a copy that is in no persistence context
     */
    Object copy(Object managed, ClassDescriptor descriptor, CopyPlan plan, @Nullable ObjectChangeSet changes) {
        if (!descriptor.getObjectChangePolicy().isAttributeChangeTrackingPolicy()) {
            return copies.of(uow.getBackupClone(managed, descriptor), descriptor);
        }
        Object copy = plan.copy(managed, copies, uow);
        ObjectChangeSet tracked = changes != null ? changes : tracked(managed);
        if (tracked != null) {
            revert(copy, tracked);
        }
        if (plan.hasCollections()) {
            restoreCollections(managed, copy, descriptor, tracked);
        }
        return copy;
    }

    private static void restoreCollections(
            Object managed, Object copy, ClassDescriptor descriptor, @Nullable ObjectChangeSet changes) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            ChangeRecord record = changes == null || mapping.getAttributeName() == null
                    ? null
                    : (ChangeRecord) changes.getChangesForAttributeNamed(mapping.getAttributeName());
            if (mapping instanceof CollectionMapping collection) {
                if (!OldCollections.restore(collection, managed, copy)
                        && record instanceof DeferrableChangeRecord noted) {
                    revertCollection(copy, collection, noted, managed);
                }
            } else if (mapping instanceof AggregateObjectMapping embedded) {
                restoreEmbedded(embedded, managed, copy, record);
            }
        }
    }

    private static void restoreEmbedded(
            AggregateObjectMapping mapping, Object managed, Object copy, @Nullable ChangeRecord record) {
        Object copied = mapping.getAttributeValueFromObject(copy);
        AggregateChangeRecord embedded = (AggregateChangeRecord) record;
        Object old = embedded == null || isChangedInPlace(embedded)
                ? mapping.getAttributeValueFromObject(managed)
                : embedded.getOldValue();
        if (copied != null && old != null) {
            ObjectChangeSet inner = embedded != null && isChangedInPlace(embedded)
                    ? (ObjectChangeSet) embedded.getChangedObject()
                    : null;
            restoreCollections(old, copied, mapping.getReferenceDescriptor(), inner);
        }
    }

    /** Returns what the change tracking of an object has noted: the calculated changes do not cover deleted objects. */
    private static @Nullable ObjectChangeSet tracked(Object managed) {
        return managed instanceof ChangeTracker tracker
                        && tracker._persistence_getPropertyChangeListener() instanceof AttributeChangeListener listener
                ? listener.getObjectChangeSet()
                : null;
    }

    private void revert(Object copy, ObjectChangeSet changes) {
        for (org.eclipse.persistence.sessions.changesets.ChangeRecord change : changes.getChanges()) {
            ChangeRecord record = (ChangeRecord) change;
            DatabaseMapping mapping = record.getMapping();
            if (record instanceof AggregateChangeRecord embedded) {
                revertEmbedded(copy, (AggregateObjectMapping) mapping, embedded);
            } else if (!(record instanceof DeferrableChangeRecord)) {
                mapping.setRealAttributeValueInObject(copy, record.getOldValue());
            }
        }
    }

    private void revertEmbedded(Object copy, AggregateObjectMapping mapping, AggregateChangeRecord record) {
        Object current = mapping.getAttributeValueFromObject(copy);
        if (current != null && record.getChangedObject() instanceof ObjectChangeSet inner && isChangedInPlace(record)) {
            revert(current, inner);
        } else {
            Object old = record.getOldValue();
            mapping.setAttributeValueInObject(
                    copy, old == null ? null : copies.of(old, mapping.getReferenceDescriptor()));
        }
    }

    /** Tells whether an attribute of an embeddable was set, rather than another embeddable. */
    private static boolean isChangedInPlace(AggregateChangeRecord record) {
        return record.getChangedObject() instanceof ObjectChangeSet inner
                && !inner.isNew()
                && !inner.getChanges().isEmpty();
    }

    /** A record that became managed before hooks were installed: only what was added and removed is known. */
    private static void revertCollection(
            Object copy, ForeignReferenceMapping mapping, DeferrableChangeRecord record, Object managed) {
        if (mapping.isAttributeValueFromObjectInstantiated(managed)) {
            Object old = record.getOldValue();
            Object container = old == null ? null : mapping.getContainerPolicy().cloneFor(old);
            mapping.setRealAttributeValueInObject(copy, container);
        }
    }
}
