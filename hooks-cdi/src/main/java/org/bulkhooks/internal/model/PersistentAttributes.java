package org.bulkhooks.internal.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bulkhooks.internal.model.PersistentMembers.Member;

/**
 * The names of the persistent attributes of entities, those of embeddables with a dot, without asking a persistence
 * provider. An entity without annotations is mapped by orm.xml: there, each class of the application that is no entity
 * may be an embeddable.
 */
public final class PersistentAttributes {

    private final EntityClasses entities;
    private final boolean annotated;
    private final SortedSet<String> names = new TreeSet<>();
    private final Set<Class<?>> above = new HashSet<>();

    private PersistentAttributes(Class<?> entityClass, EntityClasses entities) {
        this.entities = entities;
        this.annotated = entityClass.isAnnotationPresent(Entity.class);
        collect("", entityClass);
    }

    /** Returns all names of the attributes of an entity, sorted. */
    public static SortedSet<String> of(Class<?> entityClass, EntityClasses entities) {
        return new PersistentAttributes(entityClass, entities).names;
    }

    private void collect(String prefix, Class<?> type) {
        if (!above.add(type)) {
            return; // an embeddable that contains itself has no mapping
        }
        for (Map.Entry<String, Member> attribute : PersistentMembers.of(type).entrySet()) {
            String name = prefix + attribute.getKey();
            names.add(name);
            Member member = attribute.getValue();
            Class<?> resolved = TypeVariables.resolve(member.genericType(), type);
            if (isEmbedded(member.element(), resolved, annotated, entities)) {
                collect(name + ".", resolved);
            }
        }
        above.remove(type);
    }

    /**
     * Tells whether an attribute is an embeddable; where annotations say nothing, each class of the application may be
     * one.
     */
    static boolean isEmbedded(AnnotatedElement element, Class<?> type, boolean annotated, EntityClasses entities) {
        return type.isAnnotationPresent(Embeddable.class)
                || element.isAnnotationPresent(Embedded.class)
                || element.isAnnotationPresent(EmbeddedId.class)
                || (!annotated && isOfApplication(type) && entities.at(type).isEmpty());
    }

    private static boolean isOfApplication(Class<?> type) {
        return !type.isPrimitive()
                && !type.isArray()
                && !type.isEnum()
                && !type.isInterface()
                && !type.getName().startsWith("java.");
    }
}
