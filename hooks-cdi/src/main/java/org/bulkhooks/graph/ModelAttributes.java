package org.bulkhooks.graph;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.model.PersistentAttributes;
import org.bulkhooks.internal.model.PersistentMembers;
import org.bulkhooks.internal.model.PersistentMembers.Member;
import org.jspecify.annotations.Nullable;

/** What the class of a model tells of its attributes. */
final class ModelAttributes {

    private final Class<?> model;
    private final SortedSet<String> persistent;

    ModelAttributes(Class<?> model) {
        this.model = model;
        this.persistent = PersistentAttributes.of(model, new EntityClasses(Set.of(), false));
    }

    Class<?> model() {
        return model;
    }

    /** Returns the names of the persistent attributes, those of embeddables with a dot. */
    SortedSet<String> persistent() {
        return persistent;
    }

    boolean isPersistent(String attribute) {
        return persistent.contains(attribute);
    }

    /** Tells whether an attribute is written by the persistence provider alone: a part of the id, or the version. */
    boolean isReserved(String attribute) {
        int dot = attribute.indexOf('.');
        Member member = PersistentMembers.of(model).get(dot < 0 ? attribute : attribute.substring(0, dot));
        if (member == null) {
            return false;
        }
        AnnotatedElement element = member.element();
        return element.isAnnotationPresent(Id.class)
                || element.isAnnotationPresent(EmbeddedId.class)
                || element.isAnnotationPresent(Version.class);
    }

    /** Tells whether the model has a field or property, persistent or not. */
    boolean exists(String attribute) {
        Class<?> type = model;
        for (String name : attribute.split("\\.", -1)) {
            type = type == null ? null : typeOf(type, name);
        }
        return type != null;
    }

    private static @Nullable Class<?> typeOf(Class<?> type, String name) {
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field.getType();
                }
            }
            for (Method method : level.getDeclaredMethods()) {
                if (reads(method, name)) {
                    return method.getReturnType();
                }
            }
        }
        return null;
    }

    private static boolean reads(Method method, String name) {
        if (name.isEmpty() || method.getParameterCount() > 0 || method.getReturnType() == void.class) {
            return false;
        }
        String property = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        String called = method.getName();
        return called.equals(name) || called.equals("get" + property) || called.equals("is" + property);
    }
}
