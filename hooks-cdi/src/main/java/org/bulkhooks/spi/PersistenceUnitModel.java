package org.bulkhooks.spi;

import java.util.Set;

/**
 * The entity classes of a persistence unit.
 *
 * @param name the name of the persistence unit
 * @param entityClasses its entity classes, mapped superclasses and embeddables not included
 */
public record PersistenceUnitModel(String name, Set<Class<?>> entityClasses) {

    /** Makes the model with a copy of the classes. */
    public PersistenceUnitModel {
        entityClasses = Set.copyOf(entityClasses);
    }
}
