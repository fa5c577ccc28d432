package org.bulkhooks.eclipselink.internal.flush;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/**
 * The entity classes with some property, and those whose records can bring a record of such a class along by cascades,
 * over any number of levels. Immutable once it is made.
 */
final class CascadeReach {

    private final Predicate<ForeignReferenceMapping> cascades;
    private final Set<Class<?>> classes = new HashSet<>();

    /**
     * Makes it.
     *
     * @param entities the descriptors of the entity classes of the persistence unit
     * @param goals the entity classes with the property
     * @param cascades tells which relations bring records along
     */
    CascadeReach(
            Collection<ClassDescriptor> entities,
            Collection<ClassDescriptor> goals,
            Predicate<ForeignReferenceMapping> cascades) {
        this.cascades = cascades;
        goals.forEach(goal -> classes.add(goal.getJavaClass()));
        boolean grown = !classes.isEmpty();
        while (grown) {
            grown = false;
            for (ClassDescriptor entity : entities) {
                if (!classes.contains(entity.getJavaClass()) && cascadesToGoal(entity)) {
                    grown |= classes.add(entity.getJavaClass());
                }
            }
        }
    }

    /** Tells whether a concrete entity class is among them. */
    boolean contains(Class<?> entityClass) {
        return classes.contains(entityClass);
    }

    /**
     * Tells whether a relation leads to one of them, by the class of its target, a subclass of that, or an embeddable
     * with relations.
     */
    boolean isTargetOf(ForeignReferenceMapping relation) {
        ClassDescriptor target = relation.getReferenceDescriptor();
        if (target == null) {
            return false;
        }
        if (target.isAggregateDescriptor()) {
            return cascadesToGoal(target);
        }
        return classes.stream().anyMatch(target.getJavaClass()::isAssignableFrom);
    }

    private boolean cascadesToGoal(ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                if (cascadesToGoal(embedded.getReferenceDescriptor())) {
                    return true;
                }
            } else if (mapping instanceof ForeignReferenceMapping relation
                    && (cascades.test(relation) || isOfEmbeddables(relation))
                    && isTargetOf(relation)) {
                return true;
            }
        }
        return false;
    }

    /** Embeddables in a collection always go along. */
    private static boolean isOfEmbeddables(ForeignReferenceMapping relation) {
        return relation.getReferenceDescriptor() != null
                && relation.getReferenceDescriptor().isAggregateDescriptor();
    }
}
