package org.bulkhooks.internal.model;

import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bulkhooks.internal.model.PersistentMembers.Member;
import org.bulkhooks.internal.model.PersistentPath.Kind;

/** Finds attributes by their paths from one entity, without asking a persistence provider. Not thread-safe. */
public final class PersistentPaths {

    private final Class<?> entityClass;
    private final EntityClasses entities;

    /**
     * Makes the paths of an entity.
     *
     * @param entityClass the entity
     * @param entities the entity classes that are known
     */
    public PersistentPaths(Class<?> entityClass, EntityClasses entities) {
        this.entityClass = entityClass;
        this.entities = entities;
    }

    /**
     * Finds an attribute.
     *
     * @return the attribute, or empty if there is none, or a collection on the way
     */
    public Optional<PersistentPath> find(String path) {
        Walk walk = new Walk(entityClass);
        boolean found = true;
        for (String name : path.split("\\.", -1)) {
            found = found && walk.step(name);
        }
        return found ? Optional.of(walk.path(path)) : Optional.empty();
    }

    /**
     * Returns the paths that a path which leads to no attribute may be meant to be: those that begin with its last
     * relation.
     */
    public SortedSet<String> alternatives(String path) {
        Walk walk = new Walk(entityClass);
        SortedSet<String> alternatives = PersistentAttributes.of(entityClass, entities);
        StringBuilder prefix = new StringBuilder();
        for (String name : path.split("\\.", -1)) {
            if (!walk.step(name)) {
                return alternatives;
            }
            prefix.append(name).append('.');
            if (walk.kind == Kind.REFERENCE) {
                alternatives = new TreeSet<>();
                for (String attribute : PersistentAttributes.of(walk.type, entities)) {
                    alternatives.add(prefix + attribute);
                }
            }
        }
        return alternatives;
    }

    /** A walk from attribute to attribute. */
    private final class Walk {

        private final List<AnnotatedElement> steps = new ArrayList<>();
        private final boolean annotated;
        private Class<?> type;
        private Kind kind = Kind.EMBEDDED;
        private boolean acrossRelation;

        Walk(Class<?> start) {
            type = start;
            annotated = start.isAnnotationPresent(jakarta.persistence.Entity.class);
        }

        boolean step(String name) {
            if (kind != Kind.EMBEDDED && kind != Kind.REFERENCE) {
                return false;
            }
            Map<String, Member> members = PersistentMembers.of(type);
            Member member = members.get(name);
            if (member == null) {
                return false;
            }
            acrossRelation |= kind == Kind.REFERENCE;
            steps.add(member.element());
            Type declared = member.genericType();
            Class<?> resolved = TypeVariables.resolve(declared, type);
            kind = kindOf(member, declared, resolved);
            type = kind == Kind.REFERENCE ? target(member.element(), resolved) : resolved;
            return true;
        }

        private Kind kindOf(Member member, Type declared, Class<?> resolved) {
            AnnotatedElement element = member.element();
            if (element.isAnnotationPresent(ManyToOne.class)
                    || element.isAnnotationPresent(OneToOne.class)
                    || (!resolved.isInterface()
                            && resolved != Object.class
                            && !entities.at(resolved).isEmpty())) {
                return Kind.REFERENCE;
            }
            if (PersistentAttributes.isEmbedded(element, resolved, annotated, entities)) {
                return Kind.EMBEDDED;
            }
            Kind plural = PersistentPath.pluralKind(element, resolved);
            return plural == Kind.BASIC && !annotated && isCollection(resolved) ? ofMappingFile(declared) : plural;
        }

        private Kind ofMappingFile(Type declared) {
            Type[] arguments = declared instanceof ParameterizedType parameterized
                    ? parameterized.getActualTypeArguments()
                    : new Type[] {Object.class};
            Class<?> element = TypeVariables.resolve(arguments[arguments.length - 1], type);
            return entities.at(element).isEmpty() ? Kind.VALUES : Kind.REFERENCES;
        }

        private boolean isCollection(Class<?> resolved) {
            return Collection.class.isAssignableFrom(resolved) || Map.class.isAssignableFrom(resolved);
        }

        PersistentPath path(String path) {
            return new PersistentPath(path, kind, steps, type, acrossRelation);
        }
    }

    private static Class<?> target(AnnotatedElement element, Class<?> declared) {
        ManyToOne manyToOne = element.getAnnotation(ManyToOne.class);
        OneToOne oneToOne = element.getAnnotation(OneToOne.class);
        Class<?> named =
                manyToOne != null ? manyToOne.targetEntity() : oneToOne != null ? oneToOne.targetEntity() : void.class;
        return named == void.class ? declared : named;
    }
}
