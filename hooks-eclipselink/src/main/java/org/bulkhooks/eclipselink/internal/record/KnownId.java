package org.bulkhooks.eclipselink.internal.record;

import java.util.List;
import org.bulkhooks.eclipselink.internal.relation.LazyHolder;
import org.bulkhooks.eclipselink.internal.relation.Place;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a related record that the foreign key holds, so that the related record need not be loaded for it.
 *
 * @param relation the relation
 * @param attribute the attribute of the related record
 */
record KnownId(OneToOneMapping relation, AbstractDirectMapping attribute) {

    /**
     * Tells whether the rest of a path ends in the foreign key of a relation that is not loaded.
     *
     * @param place where the path has come to
     * @param rest the names after the relation
     * @return null if it does not
     */
    static @Nullable KnownId of(DatabaseMapping mapping, Place place, List<String> rest) {
        return mapping instanceof OneToOneMapping relation && LazyHolder.of(relation, place.object()) != null
                ? inKey(relation, rest)
                : null;
    }

    /**
     * Tells whether the rest of a path ends in the foreign key of a relation.
     *
     * @param rest the names after the relation
     * @return null if it does not
     */
    static @Nullable KnownId inKey(OneToOneMapping relation, List<String> rest) {
        if (!relation.isForeignKeyRelationship()) {
            return null;
        }
        ClassDescriptor owner = relation.getReferenceDescriptor();
        for (int step = 0; step < rest.size() - 1; step++) {
            if (!(owner.getObjectBuilder().getMappingForAttributeName(rest.get(step))
                    instanceof AggregateObjectMapping embedded)) {
                return null;
            }
            owner = embedded.getReferenceDescriptor();
        }
        return owner.getObjectBuilder().getMappingForAttributeName(rest.get(rest.size() - 1))
                                instanceof AbstractDirectMapping attribute
                        && relation.getTargetToSourceKeyFields().containsKey(attribute.getField())
                ? new KnownId(relation, attribute)
                : null;
    }

    @Nullable
    Object value(Object owner, AbstractSession session) {
        Object stored = ReferenceKeys.part(relation, owner, attribute.getField(), session);
        return stored == null ? null : attribute.getObjectValue(stored, session);
    }
}
