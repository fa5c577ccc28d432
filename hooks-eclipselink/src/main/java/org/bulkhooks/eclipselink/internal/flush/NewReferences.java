package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether new objects need another calculation of the changes after hooks were called with them. Nobody listens
 * to new objects; but EclipseLink builds their rows of what they hold when it writes. So only their references matter:
 * a calculation makes objects managed that they cascade to, lets go of parts that they have let go of, and refuses what
 * it does not know.
 */
final class NewReferences {

    private final RepeatableWriteUnitOfWork uow;
    private final IdentityHashMap<ClassDescriptor, Optional<List<ForeignReferenceMapping>>> references =
            new IdentityHashMap<>();

    NewReferences(RepeatableWriteUnitOfWork uow) {
        this.uow = uow;
    }

    /** Tells whether any of some new objects refers to one that is not managed or is to be deleted, or may do so. */
    boolean areAnyOpen(Object[] created) {
        for (Object each : created) {
            Optional<List<ForeignReferenceMapping>> known =
                    references.computeIfAbsent(uow.getDescriptor(each), NewReferences::of);
            if (known.isEmpty() || isAnyOpen(each, known.get())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the references to entities of a class, or nothing if its new objects always need a calculation. */
    private static Optional<List<ForeignReferenceMapping>> of(ClassDescriptor descriptor) {
        if (descriptor.hasDerivedId()
                || descriptor.shouldUseFullChangeSetsForNewObjects()
                || descriptor.hasCascadeLockingPolicies()) {
            return Optional.empty();
        }
        List<ForeignReferenceMapping> references = new ArrayList<>();
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (isReference(mapping)) {
                references.add((ForeignReferenceMapping) mapping);
            } else if (!isOfOwnValues(mapping)) {
                return Optional.empty();
            }
        }
        return Optional.of(references);
    }

    private static boolean isReference(DatabaseMapping mapping) {
        Class<?> type = mapping.getClass();
        return mapping instanceof ForeignReferenceMapping relation
                && !relation.isPrivateOwned()
                && (mapping instanceof ObjectReferenceMapping
                        || type == OneToManyMapping.class
                        || type == ManyToManyMapping.class)
                && (!(mapping instanceof CollectionMapping collection)
                        || !collection.getContainerPolicy().isMapPolicy());
    }

    private static boolean isOfOwnValues(DatabaseMapping mapping) {
        if (mapping instanceof AggregateObjectMapping embedded) {
            return DescriptorAccess.mappings(embedded.getReferenceDescriptor()).stream()
                    .allMatch(NewReferences::isOfOwnValues);
        }
        return mapping instanceof AbstractDirectMapping || mapping.getClass() == DirectCollectionMapping.class;
    }

    private boolean isAnyOpen(Object owner, List<ForeignReferenceMapping> relations) {
        for (ForeignReferenceMapping relation : relations) {
            if (!relation.isAttributeValueFromObjectInstantiated(owner)) {
                continue;
            }
            if (!(relation instanceof CollectionMapping collection)) {
                if (isOpen(relation.getRealAttributeValueFromObject(owner, uow))) {
                    return true;
                }
            } else if (isAnyElementOpen(collection, owner)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyElementOpen(CollectionMapping collection, Object owner) {
        Object elements = collection.getRealCollectionAttributeValueFromObject(owner, uow);
        ContainerPolicy policy = collection.getContainerPolicy();
        if (elements != null) {
            for (Object iterator = policy.iteratorFor(elements); policy.hasNext(iterator); ) {
                if (isOpen(policy.next(iterator, uow))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOpen(@Nullable Object target) {
        return target != null && (!uow.isObjectRegistered(target) || uow.isObjectDeleted(target));
    }
}
