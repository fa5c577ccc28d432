package org.bulkhooks.eclipselink.internal.flush;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.read.RelatedRows;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/** What the removal of an object takes along, over any number of levels. Thread-safe. */
final class RemovalCascade {

    private final Map<Class<?>, Integer> orders = new ConcurrentHashMap<>();

    /** Tells whether a removal goes on through a relation. */
    static boolean goesThrough(ForeignReferenceMapping relation) {
        return relation.isCascadeRemove() || relation.isPrivateOwned();
    }

    /**
     * Returns a number of an entity class that is smaller than those of the classes that a removal can take along from
     * it, but for those that can take it along too.
     */
    int order(ClassDescriptor descriptor) {
        return orders.computeIfAbsent(descriptor.getJavaClass(), entityClass -> (int) -reachable(descriptor).stream()
                .filter(reached -> !reached.isAggregateDescriptor())
                .count());
    }

    private static Set<ClassDescriptor> reachable(ClassDescriptor descriptor) {
        Set<ClassDescriptor> reached = new HashSet<>(Set.of(descriptor));
        Deque<ClassDescriptor> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (DatabaseMapping mapping : DescriptorAccess.mappings(open.remove())) {
                if (mapping instanceof ForeignReferenceMapping relation
                        && relation.getReferenceDescriptor() != null
                        && (goesThrough(relation) || isOfEmbeddables(relation))) {
                    addWithSubclasses(relation.getReferenceDescriptor(), reached, open);
                } else if (mapping instanceof AggregateObjectMapping embedded) {
                    addWithSubclasses(embedded.getReferenceDescriptor(), reached, open);
                }
            }
        }
        return reached;
    }

    private static void addWithSubclasses(
            ClassDescriptor descriptor, Set<ClassDescriptor> reached, Deque<ClassDescriptor> open) {
        if (reached.add(descriptor)) {
            open.add(descriptor);
        }
        if (descriptor.hasInheritance()) {
            for (ClassDescriptor child : descriptor.getInheritancePolicy().getAllChildDescriptors()) {
                if (reached.add(child)) {
                    open.add(child);
                }
            }
        }
    }

    private static boolean isOfEmbeddables(ForeignReferenceMapping relation) {
        return relation.getReferenceDescriptor().isAggregateDescriptor();
    }

    /**
     * Returns what the removal of some objects takes along, as far as it is loaded; the objects themselves only if
     * others of them take them along.
     *
     * @param staying objects that are not removed: what only they lead to is not taken along
     */
    static Set<Object> along(Collection<?> removed, Set<?> staying, UnitOfWorkImpl uow) {
        Set<Object> along = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(removed);
        while (!open.isEmpty()) {
            forEachPart(open.remove(), uow, (relation, part) -> {
                if (along.add(part) && !staying.contains(part)) {
                    open.add(part);
                }
            });
        }
        return along;
    }

    /** Tells each object that the removal of another one takes along directly, with the relation to it. */
    static void forEachPart(Object owner, UnitOfWorkImpl uow, BiConsumer<ForeignReferenceMapping, Object> action) {
        forEachPart(owner, uow.getDescriptor(owner), uow, action);
    }

    private static void forEachPart(
            Object owner,
            ClassDescriptor descriptor,
            UnitOfWorkImpl uow,
            BiConsumer<ForeignReferenceMapping, Object> action) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(owner);
                if (value != null) {
                    forEachPart(value, embedded.getReferenceDescriptor(), uow, action);
                }
            } else if (mapping instanceof ForeignReferenceMapping relation
                    && relation.getReferenceDescriptor() != null) {
                if (isOfEmbeddables(relation)) {
                    RelatedRows.loaded(relation, owner, uow)
                            .forEach(part -> forEachPart(part, relation.getReferenceDescriptor(), uow, action));
                } else if (goesThrough(relation)) {
                    RelatedRows.loaded(relation, owner, uow).forEach(part -> action.accept(relation, part));
                }
            }
        }
    }
}
