package org.bulkhooks.eclipselink.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.relation.FetchedValue;
import org.bulkhooks.eclipselink.internal.row.LazyAttributes;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.UnidirectionalOneToManyMapping;
import org.jspecify.annotations.Nullable;

/** Finds out whether a record brings rows of other tables along, which EclipseLink itself has to write. */
public final class RelatedRows {

    private final UnitOfWorkImpl unitOfWork;
    private final ChangeType type;
    private final Set<Object> inCall;

    /**
     * Makes it for one call.
     *
     * @param inCall the instances of the call, by identity: what the call creates itself needs no cascade
     */
    public RelatedRows(UnitOfWorkImpl unitOfWork, ChangeType type, Set<Object> inCall) {
        this.unitOfWork = unitOfWork;
        this.type = type;
        this.inCall = inCall;
    }

    /**
     * Tells whether the rows of a mapping are the record's own: values, a join table, or foreign keys in rows of
     * others.
     */
    public static boolean ownsRows(DatabaseMapping mapping) {
        if (mapping.isReadOnly()) {
            return false;
        }
        if (mapping instanceof OneToManyMapping && !(mapping instanceof UnidirectionalOneToManyMapping)) {
            return false;
        }
        return mapping instanceof CollectionMapping
                || (mapping instanceof OneToOneMapping toOne && toOne.hasRelationTableMechanism());
    }

    /** Tells whether a row that a mapping writes refers to the row of the target. */
    public static boolean needsRowOfTarget(ForeignReferenceMapping mapping) {
        return ownsRows(mapping)
                || (!mapping.isReadOnly()
                        && mapping instanceof OneToOneMapping toOne
                        && toOne.isForeignKeyRelationship());
    }

    /** Tells whether a record, or an embeddable, has loaded a relation. */
    public static boolean isLoaded(ForeignReferenceMapping mapping, Object owner) {
        return LazyAttributes.isThere(mapping, owner) && mapping.isAttributeValueFromObjectInstantiated(owner);
    }

    /** Returns what a relation refers to, as far as it is loaded, and not for hooks alone. */
    public static List<Object> loaded(ForeignReferenceMapping mapping, Object owner, UnitOfWorkImpl unitOfWork) {
        if (!isLoaded(mapping, owner)
                || mapping.getAttributeValueFromObject(owner) == null
                || FetchedValue.isIn(mapping, owner, unitOfWork)) {
            return List.of();
        }
        if (!(mapping instanceof CollectionMapping collection)) {
            Object target = mapping.getRealAttributeValueFromObject(owner, unitOfWork);
            return target == null ? List.of() : List.of(target);
        }
        List<Object> targets = new ArrayList<>();
        Object elements = collection.getRealCollectionAttributeValueFromObject(owner, unitOfWork);
        ContainerPolicy policy = collection.getContainerPolicy();
        for (Object iterator = policy.iteratorFor(elements); policy.hasNext(iterator); ) {
            Object target = policy.unwrapIteratorResult(policy.next(iterator, unitOfWork));
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    /**
     * Returns the descriptor of what {@link #loaded} returns, or null if it is neither an entity nor an embeddable. An
     * embeddable has that of its collection, because the session's own is never initialized.
     */
    public static @Nullable ClassDescriptor descriptorOf(
            Object target, ForeignReferenceMapping mapping, UnitOfWorkImpl unitOfWork) {
        return mapping instanceof AggregateCollectionMapping
                ? mapping.getReferenceDescriptor()
                : unitOfWork.getDescriptor(target.getClass());
    }

    /** Tells whether a record brings rows along. */
    public boolean isBroughtBy(Object instance, ClassDescriptor descriptor) {
        List<DatabaseMapping> mappings = DescriptorAccess.mappings(descriptor);
        for (int i = 0; i < mappings.size(); i++) { // no iterator for each record
            DatabaseMapping mapping = mappings.get(i);
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(instance);
                if (value != null && isBroughtBy(value, embedded.getReferenceDescriptor())) {
                    return true;
                }
            } else if (mapping instanceof ForeignReferenceMapping reference
                    && LazyAttributes.isThere(reference, instance)
                    && (ownsRows(mapping) || cascades(reference, type))
                    && isFilled(reference, instance)
                    && !FetchedValue.isIn(reference, instance, unitOfWork)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFilled(ForeignReferenceMapping mapping, Object owner) {
        if (!mapping.isAttributeValueFromObjectInstantiated(owner)) {
            return false;
        }
        if (type == ChangeType.UPDATE) {
            // also an empty collection can be a change
            return mapping.getAttributeValueFromObject(owner) != null;
        }
        if (mapping instanceof CollectionMapping collection) {
            return hasNew(collection, owner);
        }
        Object target = mapping.getRealAttributeValueFromObject(owner, unitOfWork);
        return target != null && (ownsRows(mapping) || isNew(target));
    }

    private boolean hasNew(CollectionMapping mapping, Object owner) {
        if (mapping.getAttributeValueFromObject(owner) == null) {
            return false;
        }
        Object elements = mapping.getRealCollectionAttributeValueFromObject(owner, unitOfWork);
        ContainerPolicy policy = mapping.getContainerPolicy();
        if (ownsRows(mapping)) {
            return !policy.isEmpty(elements);
        }
        for (Object iterator = policy.iteratorFor(elements); policy.hasNext(iterator); ) {
            if (isNew(policy.unwrapIteratorResult(policy.next(iterator, unitOfWork)))) {
                return true;
            }
        }
        return false;
    }

    /** An id that is there and was generated tells that the row is there too; an assigned one tells nothing. */
    private boolean isNew(@Nullable Object target) {
        if (target == null || inCall.contains(target)) {
            return false;
        }
        ClassDescriptor descriptor = unitOfWork.getDescriptor(target.getClass());
        return descriptor == null
                || !descriptor.usesSequenceNumbers()
                || descriptor.getObjectBuilder().extractPrimaryKeyFromObject(target, unitOfWork, true) == null;
    }

    /** Tells whether what happens to a record happens to what it refers to. */
    public static boolean cascades(ForeignReferenceMapping mapping, ChangeType type) {
        return mapping.isPrivateOwned()
                || switch (type) {
                    case CREATE -> mapping.isCascadePersist();
                    case UPDATE -> mapping.isCascadeMerge();
                    case DELETE -> mapping.isCascadeRemove();
                };
    }
}
