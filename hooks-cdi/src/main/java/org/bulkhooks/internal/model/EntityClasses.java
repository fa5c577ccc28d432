package org.bulkhooks.internal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.bulkhooks.spi.value.SimilarNames;

/**
 * The entity classes of an application, as far as they are known. A class with the annotation is an entity too, because
 * a persistence unit can be made by a program.
 *
 * @param known the entity classes of the persistence units; empty means that nothing is known
 * @param mappingFiles whether classes without annotations may be entities
 */
public record EntityClasses(Set<Class<?>> known, boolean mappingFiles) {

    public static EntityClasses of(List<PersistenceUnitModel> units, boolean mappingFiles) {
        return new EntityClasses(
                units.stream().flatMap(unit -> unit.entityClasses().stream()).collect(Collectors.toUnmodifiableSet()),
                mappingFiles);
    }

    /** Tells whether a hook on a model can ever be called. */
    public boolean accepts(Class<?> model) {
        if (model == Object.class || !at(model).isEmpty()) {
            return true;
        }
        return known.isEmpty()
                && (mappingFiles
                        || model.isAnnotationPresent(MappedSuperclass.class)
                        || Modifier.isAbstract(model.getModifiers()))
                && !model.isArray()
                && !model.isPrimitive();
    }

    /** Returns the entities that a hook on a model is called for, in the order of their names. */
    public List<Class<?>> at(Class<?> model) {
        return Stream.concat(
                        known.stream(), model.isAnnotationPresent(Entity.class) ? Stream.of(model) : Stream.empty())
                .filter(model::isAssignableFrom)
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Returns the names of the entities that may have been meant with a model that is none. */
    public List<String> similarTo(Class<?> model) {
        return SimilarNames.to(
                model.getSimpleName(),
                known.stream().map(Class::getSimpleName).distinct().toList());
    }
}
