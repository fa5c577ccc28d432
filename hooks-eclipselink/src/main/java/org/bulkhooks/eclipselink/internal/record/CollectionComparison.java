package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.eclipselink.internal.collection.OldCollections;
import org.bulkhooks.spi.value.ValueEquality;
import org.eclipse.persistence.internal.descriptors.ObjectBuilder;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.internal.queries.MappedKeyMapContainerPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.UnidirectionalOneToManyMapping;
import org.jspecify.annotations.Nullable;

/**
 * Compares collections. Where one is not loaded, they differ if EclipseLink has noted changes of it; where both are:
 * element collections by value, relations by the keys of their elements.
 */
final class CollectionComparison {

    private CollectionComparison() {}

    static boolean differ(
            CollectionMapping mapping, @Nullable Object left, @Nullable Object right, AbstractSession session) {
        if (!isWritten(mapping)) {
            return false;
        }
        if (!isLoaded(mapping, left) || !isLoaded(mapping, right)) {
            return OldCollections.isChangedUnloaded(mapping, left) || OldCollections.isChangedUnloaded(mapping, right);
        }
        return elementsDiffer(mapping, left, right, session);
    }

    /** Compares the elements, also of a collection that is not written with its owner. */
    static boolean elementsDiffer(
            CollectionMapping mapping, @Nullable Object left, @Nullable Object right, AbstractSession session) {
        if (mapping instanceof DirectCollectionMapping || mapping instanceof AggregateCollectionMapping) {
            if (left != null && right != null) {
                if (hasEntitiesAsKeys(mapping)) {
                    return differByKeys(mapping, left, right, session);
                }
                if (mapping instanceof AggregateCollectionMapping embeddables && hasNoOrder(mapping)) {
                    return embeddablesDiffer(embeddables, left, right, session);
                }
                return !mapping.compareObjects(left, right, session);
            }
            return !isEmpty(mapping, left == null ? right : left, session);
        }
        List<@Nullable Object> leftElements = elements(mapping, left, session);
        List<@Nullable Object> rightElements = elements(mapping, right, session);
        return mapping.getListOrderField() != null
                ? !leftElements.equals(rightElements)
                : !counted(leftElements).equals(counted(rightElements));
    }

    private static boolean hasNoOrder(CollectionMapping mapping) {
        return mapping.getListOrderField() == null
                && !mapping.getContainerPolicy().isMapPolicy();
    }

    /** Compares embeddables in whatever order they are, each with one other: EclipseLink compares one with several. */
    private static boolean embeddablesDiffer(
            AggregateCollectionMapping mapping, Object left, Object right, AbstractSession session) {
        ObjectBuilder builder = mapping.getReferenceDescriptor().getObjectBuilder();
        List<Object> others = embeddables(mapping, right, session);
        for (Object embeddable : embeddables(mapping, left, session)) {
            int place = 0;
            while (place < others.size() && !builder.compareObjects(embeddable, others.get(place), session)) {
                place++;
            }
            if (place == others.size()) {
                return true;
            }
            others.remove(place);
        }
        return !others.isEmpty();
    }

    private static List<Object> embeddables(AggregateCollectionMapping mapping, Object owner, AbstractSession session) {
        Object collection = mapping.getRealCollectionAttributeValueFromObject(owner, session);
        ContainerPolicy policy = mapping.getContainerPolicy();
        List<Object> embeddables = new ArrayList<>(policy.sizeFor(collection));
        for (Object iterator = policy.iteratorFor(collection); policy.hasNext(iterator); ) {
            embeddables.add(policy.next(iterator, session));
        }
        return embeddables;
    }

    private static boolean hasEntitiesAsKeys(CollectionMapping mapping) {
        return mapping.getContainerPolicy() instanceof MappedKeyMapContainerPolicy policy
                && policy.getKeyMapping() instanceof OneToOneMapping;
    }

    /**
     * Compares maps whose keys are entities, which EclipseLink takes for others where they are other instances of the
     * same.
     */
    private static boolean differByKeys(CollectionMapping mapping, Object left, Object right, AbstractSession session) {
        Map<@Nullable Object, @Nullable Object> leftValues = byKey(mapping, left, session);
        Map<@Nullable Object, @Nullable Object> rightValues = byKey(mapping, right, session);
        return !leftValues.keySet().equals(rightValues.keySet())
                || leftValues.entrySet().stream()
                        .anyMatch(entry ->
                                valuesDiffer(mapping, entry.getValue(), rightValues.get(entry.getKey()), session));
    }

    private static Map<@Nullable Object, @Nullable Object> byKey(
            CollectionMapping mapping, Object owner, AbstractSession session) {
        Map<@Nullable Object, @Nullable Object> values = new HashMap<>();
        Object map = mapping.getRealCollectionAttributeValueFromObject(owner, session);
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> values.put(ReferenceKeys.identity(key, session), value));
        }
        return values;
    }

    private static boolean valuesDiffer(
            CollectionMapping mapping, @Nullable Object left, @Nullable Object right, AbstractSession session) {
        if (mapping instanceof AggregateCollectionMapping embeddables && left != null && right != null) {
            return !embeddables.getReferenceDescriptor().getObjectBuilder().compareObjects(left, right, session);
        }
        return !ValueEquality.same(left, right);
    }

    static boolean isWritten(CollectionMapping mapping) {
        boolean inverse = mapping instanceof OneToManyMapping && !(mapping instanceof UnidirectionalOneToManyMapping);
        return !inverse && !mapping.isReadOnly();
    }

    private static boolean isLoaded(CollectionMapping mapping, @Nullable Object owner) {
        return owner == null || mapping.isAttributeValueFromObjectInstantiated(owner);
    }

    private static boolean isEmpty(CollectionMapping mapping, @Nullable Object owner, AbstractSession session) {
        return owner == null
                || mapping.getContainerPolicy()
                        .isEmpty(mapping.getRealCollectionAttributeValueFromObject(owner, session));
    }

    private static List<@Nullable Object> elements(
            CollectionMapping mapping, @Nullable Object owner, AbstractSession session) {
        if (owner == null) {
            return List.of();
        }
        Object collection = mapping.getRealCollectionAttributeValueFromObject(owner, session);
        ContainerPolicy policy = mapping.getContainerPolicy();
        List<@Nullable Object> elements = new ArrayList<>(policy.sizeFor(collection));
        for (Object iterator = policy.iteratorFor(collection); policy.hasNext(iterator); ) {
            Object entry = policy.nextEntry(iterator, session);
            Object key = entry instanceof Map.Entry<?, ?> pair ? pair.getKey() : null;
            Object element = entry instanceof Map.Entry<?, ?> pair ? pair.getValue() : entry;
            elements.add(new Element(key, ReferenceKeys.identity(mapping.getReferenceDescriptor(), element, session)));
        }
        return elements;
    }

    private static Map<@Nullable Object, Integer> counted(List<@Nullable Object> elements) {
        Map<@Nullable Object, Integer> counts = new HashMap<>();
        elements.forEach(element -> counts.merge(Objects.requireNonNull(element), 1, Integer::sum));
        return counts;
    }

    /** An element of a collection, or of a map with its key. */
    private record Element(@Nullable Object key, @Nullable Object identity) {}
}
