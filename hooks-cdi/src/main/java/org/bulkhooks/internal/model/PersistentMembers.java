package org.bulkhooks.internal.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields and properties that hold the state of an entity or embeddable (Jakarta Persistence 3.1, section 2.3).
 * Where no annotation tells the access type, because the mapping is in orm.xml, fields and properties both count.
 */
public final class PersistentMembers {

    private final Map<String, Member> members = new TreeMap<>();
    private final Set<AccessType> defaultAccess;

    /** A field or getter with the class of its values. */
    public record Member(AnnotatedElement element, Class<?> type) {

        /** Tells whether it is the id, or a part of it. */
        public boolean isId() {
            return element.isAnnotationPresent(Id.class) || element.isAnnotationPresent(EmbeddedId.class);
        }

        /** Returns the type of its values as it is declared, perhaps by a type variable. */
        Type genericType() {
            return element instanceof Field field ? field.getGenericType() : ((Method) element).getGenericReturnType();
        }

        /**
         * Reads the attribute.
         *
         * @param owner an entity or embeddable
         * @throws IllegalStateException if the getter throws, or if a module keeps the class closed
         */
        public @Nullable Object value(Object owner) {
            try {
                if (element instanceof Field field) {
                    field.setAccessible(true);
                    return field.get(owner);
                }
                Method getter = (Method) element;
                getter.setAccessible(true);
                return getter.invoke(owner);
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException("the attribute cannot be read through " + element, unreadable);
            }
        }
    }

    private PersistentMembers(Class<?> type) {
        this.defaultAccess = placement(type);
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            addFields(level);
            addProperties(level, type);
        }
    }

    /** Returns the members of a class and its superclasses by attribute name. */
    public static Map<String, Member> of(Class<?> type) {
        return new PersistentMembers(type).members;
    }

    private void addFields(Class<?> level) {
        for (Field field : level.getDeclaredFields()) {
            if (isState(field) && applies(AccessType.FIELD, level, field)) {
                members.putIfAbsent(field.getName(), new Member(field, field.getType()));
            }
        }
    }

    private void addProperties(Class<?> level, Class<?> type) {
        for (Method method : level.getDeclaredMethods()) {
            String name = PropertyNames.ofGetter(method);
            if (!name.isEmpty()
                    && !method.isAnnotationPresent(Transient.class)
                    && applies(AccessType.PROPERTY, level, method)
                    && PropertyNames.hasSetter(type, method)) {
                members.putIfAbsent(name, new Member(method, method.getReturnType()));
            }
        }
    }

    private boolean applies(AccessType access, Class<?> level, AnnotatedElement element) {
        Access own = element.getAnnotation(Access.class);
        if (own != null) {
            return own.value() == access;
        }
        Access ofClass = level.getAnnotation(Access.class);
        return ofClass == null ? defaultAccess.contains(access) : ofClass.value() == access;
    }

    private static Set<AccessType> placement(Class<?> type) {
        Set<AccessType> found = EnumSet.noneOf(AccessType.class);
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            if (level.isAnnotationPresent(Access.class)) {
                continue; // its annotations tell nothing of the other classes
            }
            if (Arrays.stream(level.getDeclaredFields()).anyMatch(PersistentMembers::isMapped)) {
                found.add(AccessType.FIELD);
            }
            if (Arrays.stream(level.getDeclaredMethods()).anyMatch(PersistentMembers::isMapped)) {
                found.add(AccessType.PROPERTY);
            }
        }
        return found.isEmpty() ? EnumSet.allOf(AccessType.class) : found;
    }

    private static boolean isMapped(AnnotatedElement element) {
        if (element.isAnnotationPresent(Access.class) || element.isAnnotationPresent(Transient.class)) {
            return false;
        }
        for (Annotation annotation : element.getAnnotations()) {
            Class<?> kind = annotation.annotationType();
            boolean lifecycle = kind.getSimpleName().startsWith("Pre")
                    || kind.getSimpleName().startsWith("Post");
            if (kind.getPackageName().equals("jakarta.persistence") && !lifecycle) {
                return true;
            }
        }
        return false;
    }

    private static boolean isState(Field field) {
        return (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0
                && !field.isSynthetic()
                && !field.isAnnotationPresent(Transient.class)
                && !field.getName().startsWith("_persistence_"); // woven in by EclipseLink
    }
}
