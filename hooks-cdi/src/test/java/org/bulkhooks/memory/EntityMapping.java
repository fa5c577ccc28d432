package org.bulkhooks.memory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the fields of an entity class are the values of a row. Thread-safe. */
final class EntityMapping {

    private static final Map<Class<?>, EntityMapping> ALL = new ConcurrentHashMap<>();

    private final Class<?> entityClass;
    private final Class<?> root;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private Field id;
    private @Nullable Field version;

    private EntityMapping(Class<?> entityClass) {
        this.entityClass = entityClass;
        Class<?> topmost = entityClass;
        for (Class<?> type = entityClass; type != Object.class; type = type.getSuperclass()) {
            topmost = type.isAnnotationPresent(Entity.class) ? type : topmost;
            for (Field field : type.getDeclaredFields()) {
                add(field);
            }
        }
        this.root = topmost;
    }

    private void add(Field field) {
        if (Modifier.isStatic(field.getModifiers()) || field.isAnnotationPresent(Transient.class)) {
            return;
        }
        field.setAccessible(true);
        fields.put(field.getName(), field);
        if (field.isAnnotationPresent(Id.class)) {
            id = field;
        } else if (field.isAnnotationPresent(Version.class)) {
            version = field;
        }
    }

    /** Returns the mapping of the class of an instance, or null if it is no entity. */
    static @Nullable EntityMapping of(Object instance) {
        return instance.getClass().isAnnotationPresent(Entity.class)
                ? ALL.computeIfAbsent(instance.getClass(), EntityMapping::new)
                : null;
    }

    static EntityMapping require(Object instance) {
        EntityMapping mapping = of(instance);
        if (mapping == null) {
            throw new IllegalArgumentException(instance.getClass().getName() + " is no entity");
        }
        return mapping;
    }

    /** Returns the key of the row of an instance. */
    static RowKey key(Object instance) {
        EntityMapping mapping = require(instance);
        return new RowKey(mapping.root, get(mapping.id, instance));
    }

    Class<?> entityClass() {
        return entityClass;
    }

    Class<?> root() {
        return root;
    }

    boolean isVersion(String name) {
        return version != null && version.getName().equals(name);
    }

    @Nullable
    String version() {
        return version == null ? null : version.getName();
    }

    String id() {
        return id.getName();
    }

    boolean hasGeneratedId() {
        return id.isAnnotationPresent(GeneratedValue.class);
    }

    void setId(Object instance, @Nullable Object value) {
        set(id, instance, value);
    }

    @Nullable
    Object versionOf(Object instance) {
        return version == null ? null : get(version, instance);
    }

    void setVersion(Object instance, @Nullable Object value) {
        if (version != null) {
            set(version, instance, value);
        }
    }

    /** Returns the version that follows another one. */
    @Nullable
    Object next(@Nullable Object before) {
        return version == null ? null : (Object) (before == null ? 1L : (Long) before + 1);
    }

    /** Returns the entities that an instance refers to, by attribute. */
    Map<String, Object> references(Object instance) {
        Map<String, Object> references = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            Object value = isReference(field) ? get(field, instance) : null;
            if (value != null) {
                references.put(name, value);
            }
        });
        return references;
    }

    /** Returns the state of an instance. */
    Row read(Object instance) {
        Map<String, @Nullable Object> values = new HashMap<>();
        fields.forEach((name, field) -> {
            values.put(name, stored(field, get(field, instance)));
        });
        return new Row(this, values);
    }

    /**
     * Makes an instance of a row.
     *
     * @param references finds what it refers to
     */
    Object instance(Row row, Function<RowKey, @Nullable Object> references) {
        try {
            Constructor<?> constructor = entityClass.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object instance = constructor.newInstance();
            fill(instance, row, references);
            return instance;
        } catch (ReflectiveOperationException thrown) {
            throw new IllegalStateException(entityClass + " has no constructor without parameters", thrown);
        }
    }

    /** Puts the values of a row into an instance. */
    void fill(Object instance, Row row, Function<RowKey, @Nullable Object> references) {
        fields.forEach((name, field) -> {
            set(field, instance, read(field, row.values().get(name), references));
        });
    }

    /** Puts one value of a row into an instance. */
    void fill(Object instance, String name, Row row, Function<RowKey, @Nullable Object> references) {
        Field field = fields.get(name);
        set(field, instance, read(field, row.values().get(name), references));
    }

    /** Returns the entities that an instance brings along when it is created. */
    List<Object> children(Object instance) {
        List<Object> children = new ArrayList<>();
        fields.values().stream().filter(EntityMapping::isChildren).forEach(field -> {
            if (get(field, instance) instanceof List<?> list) {
                children.addAll(list);
            }
        });
        return children;
    }

    private static @Nullable Object stored(Field field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (isChildren(field)) {
            return ((List<?>) value).stream().map(EntityMapping::key).toList();
        }
        return isReference(field) ? key(value) : value;
    }

    private static @Nullable Object read(
            Field field, @Nullable Object stored, Function<RowKey, @Nullable Object> references) {
        if (stored == null) {
            return null;
        }
        if (isChildren(field)) {
            List<@Nullable Object> children = new ArrayList<>();
            ((List<?>) stored).forEach(key -> children.add(references.apply((RowKey) key)));
            return children;
        }
        return isReference(field) ? references.apply((RowKey) stored) : stored;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    private static boolean isChildren(Field field) {
        return field.isAnnotationPresent(OneToMany.class);
    }

    private static boolean isReference(Field field) {
        return field.isAnnotationPresent(ManyToOne.class);
    }

    private static @Nullable Object get(Field field, Object instance) {
        try {
            return field.get(instance);
        } catch (IllegalAccessException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static void set(Field field, Object instance, @Nullable Object value) {
        try {
            field.set(instance, value);
        } catch (IllegalAccessException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
