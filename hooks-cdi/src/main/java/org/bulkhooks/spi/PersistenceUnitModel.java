package org.bulkhooks.spi;

import java.util.Set;

/**
 * The entity classes and converters of a persistence unit.
 *
 * @param name the name of the persistence unit
 * @param entityClasses its entity classes, mapped superclasses and embeddables not included
 * @param converters its classes with {@link jakarta.persistence.Converter}
 */
public record PersistenceUnitModel(String name, Set<Class<?>> entityClasses, Set<Class<?>> converters) {

    /** Makes the model with a copy of the classes. */
    public PersistenceUnitModel {
        entityClasses = Set.copyOf(entityClasses);
        converters = Set.copyOf(converters);
    }

    /** Makes the model of a persistence unit without converters. */
    public PersistenceUnitModel(String name, Set<Class<?>> entityClasses) {
        this(name, entityClasses, Set.of());
    }
}
