package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * The new objects that others own by orphan removal. EclipseLink does not write those that their owner lets go of
 * before a flush, and forgets which they are when it has calculated the changes. Hooks come after that, and may let go
 * of some too.
 */
final class NewParts {

    private final RepeatableWriteUnitOfWork uow;
    private final IdentityHashMap<ClassDescriptor, List<ForeignReferenceMapping>> owning = new IdentityHashMap<>();
    private final Map<DatabaseMapping, Set<Object>> parts = new HashMap<>();

    NewParts(RepeatableWriteUnitOfWork uow) {
        this.uow = uow;
    }

    /** Notes what an object owns that is about to be written. */
    void note(ObjectChangeSet changes) {
        Object owner = changes.getUnitOfWorkClone();
        for (ForeignReferenceMapping relation :
                owning.computeIfAbsent(changes.getDescriptor(), NewParts::owningRelations)) {
            if (relation.isAttributeValueFromObjectInstantiated(owner)) {
                note(relation, owner);
            }
        }
    }

    private static List<ForeignReferenceMapping> owningRelations(ClassDescriptor descriptor) {
        List<ForeignReferenceMapping> relations = new ArrayList<>();
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping.isCandidateForPrivateOwnedRemoval() && mapping instanceof ForeignReferenceMapping relation) {
                relations.add(relation);
            }
        }
        return relations;
    }

    private void note(ForeignReferenceMapping relation, Object owner) {
        if (!(relation instanceof CollectionMapping collection)) {
            add(relation, relation.getRealAttributeValueFromObject(owner, uow));
            return;
        }
        Object elements = collection.getRealCollectionAttributeValueFromObject(owner, uow);
        if (elements != null) {
            ContainerPolicy policy = collection.getContainerPolicy();
            for (Object iterator = policy.iteratorFor(elements); policy.hasNext(iterator); ) {
                add(relation, policy.unwrapIteratorResult(policy.next(iterator, uow)));
            }
        }
    }

    private void add(ForeignReferenceMapping relation, @Nullable Object part) {
        if (part != null && uow.isCloneNewObject(part)) {
            parts.computeIfAbsent(relation, key -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(part);
        }
    }

    /** Has the next calculation of changes look at them again: what nobody owns then is not written. */
    void handBack() {
        parts.forEach((relation, ofRelation) -> ofRelation.stream()
                .filter(uow::isCloneNewObject)
                .forEach(part -> uow.addPrivateOwnedObject(relation, part)));
        parts.clear();
    }
}
