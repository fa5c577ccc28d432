package org.bulkhooks.eclipselink.internal.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * Where a path has come to: an entity, or an embeddable within it.
 *
 * @param entity the entity
 * @param entityDescriptor the descriptor of its concrete class
 * @param embedded the mappings that lead from the entity to the embeddable; none if it is the entity itself
 * @param object the entity or the embeddable
 */
public record Place(
        Object entity, ClassDescriptor entityDescriptor, List<AggregateObjectMapping> embedded, Object object) {

    /** Returns the place of an entity. */
    public static Place of(Object entity, AbstractSession session) {
        ClassDescriptor descriptor = Objects.requireNonNull(session.getDescriptor(entity), "entity class");
        return new Place(entity, descriptor, List.of(), entity);
    }

    public ClassDescriptor descriptor() {
        return embedded.isEmpty()
                ? entityDescriptor
                : embedded.get(embedded.size() - 1).getReferenceDescriptor();
    }

    /** Returns the mapping of an attribute, or null if only a subclass has it. */
    @Nullable
    public DatabaseMapping mapping(String name) {
        return descriptor().getObjectBuilder().getMappingForAttributeName(name);
    }

    /** Returns the place of an embeddable in this one, or null if there is none. */
    @Nullable
    public Place into(AggregateObjectMapping mapping) {
        Object value = mapping.getAttributeValueFromObject(object);
        if (value == null) {
            return null;
        }
        List<AggregateObjectMapping> deeper = new ArrayList<>(embedded);
        deeper.add(mapping);
        return new Place(entity, entityDescriptor, List.copyOf(deeper), value);
    }

    /** Returns the same place in another state of the entity, or null if there is none. */
    @Nullable
    Place in(Object otherState) {
        Place place = new Place(otherState, entityDescriptor, List.of(), otherState);
        for (AggregateObjectMapping step : embedded) {
            place = place == null ? null : place.into(step);
        }
        return place;
    }
}
