package org.bulkhooks.internal.model;

import jakarta.persistence.Basic;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An attribute that a path leads to, from an entity through embeddables and to-one relations.
 *
 * @param path the names with dots between them
 * @param kind what it is
 * @param steps the fields and getters on the way, that of the attribute last
 * @param type the class of its values, as the entity declares them: type variables are resolved
 * @param acrossRelation whether a relation is on the way, before the attribute
 */
public record PersistentPath(
        String path, Kind kind, List<AnnotatedElement> steps, Class<?> type, boolean acrossRelation) {

    /** What an attribute is. */
    public enum Kind {
        /** A value in a column. */
        BASIC,
        /** An embeddable. */
        EMBEDDED,
        /** A relation to one entity. */
        REFERENCE,
        /** A relation to many entities. */
        REFERENCES,
        /** A collection of values. */
        VALUES
    }

    /** Makes the path with a copy of the steps. */
    public PersistentPath {
        steps = List.copyOf(steps);
    }

    /** Tells whether it is a relation, to one entity or to many. */
    public boolean isRelation() {
        return kind == Kind.REFERENCE || kind == Kind.REFERENCES;
    }

    /** Tells whether it can be read apart from its record: a relation, a collection of values, or a lazy attribute. */
    public boolean isLoadable() {
        return isRelation() || kind == Kind.VALUES || isLazy();
    }

    private boolean isLazy() {
        Basic basic = steps.isEmpty() ? null : steps.get(steps.size() - 1).getAnnotation(Basic.class);
        return basic != null && basic.fetch() == FetchType.LAZY;
    }

    /** Tells whether it holds many values or entities. */
    public boolean isPlural() {
        return kind == Kind.REFERENCES || kind == Kind.VALUES;
    }

    /** Tells whether it is the inverse side of a relation to many entities, which the other side writes. */
    public boolean isInverse() {
        if (steps.isEmpty()) {
            return false;
        }
        AnnotatedElement last = steps.get(steps.size() - 1);
        OneToMany oneToMany = last.getAnnotation(OneToMany.class);
        ManyToMany manyToMany = last.getAnnotation(ManyToMany.class);
        return (oneToMany != null && !oneToMany.mappedBy().isEmpty())
                || (manyToMany != null && !manyToMany.mappedBy().isEmpty());
    }

    static Kind pluralKind(AnnotatedElement element, Class<?> type) {
        if (element.isAnnotationPresent(OneToMany.class) || element.isAnnotationPresent(ManyToMany.class)) {
            return Kind.REFERENCES;
        }
        boolean collection = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return collection && element.isAnnotationPresent(ElementCollection.class) ? Kind.VALUES : Kind.BASIC;
    }
}
