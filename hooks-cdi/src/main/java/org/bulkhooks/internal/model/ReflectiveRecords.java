package org.bulkhooks.internal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.bulkhooks.internal.model.PersistentMembers.Member;
import org.bulkhooks.spi.RecordModel;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of an entity class without a persistence provider, as its fields and getters are. Related entities are compared
 * by their ids, and there is nothing to load. Thread-safe.
 */
public final class ReflectiveRecords<E> implements RecordModel<E> {

    private final Class<E> entityClass;
    private final SortedSet<String> attributes;

    /**
     * Makes the model.
     *
     * @param entityClass a class with the attributes of an entity
     * @param entities the entity classes that are known
     */
    public ReflectiveRecords(Class<E> entityClass, EntityClasses entities) {
        this.entityClass = entityClass;
        this.attributes = PersistentAttributes.of(entityClass, entities);
    }

    @Override
    public Set<String> attributes() {
        return attributes;
    }

    @Override
    public boolean differs(E left, E right, String path) {
        return !same(value(left, path), value(right, path));
    }

    @Override
    public Set<String> differences(E left, E right) {
        Set<String> names = new LinkedHashSet<>();
        for (String attribute : attributes) {
            if (!isVersion(attribute) && differs(left, right, attribute)) {
                names.add(attribute);
            }
        }
        return names;
    }

    private boolean isVersion(String attribute) {
        Member member = PersistentMembers.of(entityClass).get(attribute);
        return member != null && member.element().isAnnotationPresent(Version.class);
    }

    @Override
    public @Nullable Object value(E record, String path) {
        @Nullable Object value = record;
        Class<?> type = record.getClass();
        for (String name : path.split("\\.", -1)) {
            Member member = PersistentMembers.of(value == null ? type : value.getClass())
                    .get(name);
            if (member == null) {
                throw new IllegalArgumentException("no attribute '" + path + "' in " + entityClass.getSimpleName()
                        + "; attributes: " + String.join(", ", attributes));
            }
            type = member.type();
            value = value == null ? null : member.value(value);
        }
        return value;
    }

    @Override
    public boolean hasValue(E record, String path, @Nullable Object value) {
        return same(value(record, path), value);
    }

    @Override
    public void load(Collection<? extends E> records, String path, boolean target) {
        // related records are whatever the attributes hold
    }

    @Override
    public Object snapshot(E record) {
        Map<String, @Nullable Object> state = new HashMap<>();
        for (String attribute : attributes) {
            state.put(attribute, copyOf(value(record, attribute)));
        }
        return state;
    }

    @Override
    public Set<String> changesSince(Object snapshot, E record) {
        Set<String> changed = new LinkedHashSet<>();
        for (String attribute : attributes) {
            if (!same(((Map<?, ?>) snapshot).get(attribute), value(record, attribute))) {
                changed.add(attribute);
            }
        }
        return changed;
    }

    @SuppressWarnings("JavaUtilDate") // entities have attributes of this type
    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Date date) {
            return date.clone();
        }
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        if (value != null && value.getClass().isArray()) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().getComponentType(), length);
            System.arraycopy(value, 0, copy, 0, length);
            return copy;
        }
        return value;
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Collection<?> one && right instanceof Collection<?> other) {
            return List.copyOf(one).equals(List.copyOf(other));
        }
        return ValueEquality.same(idOrSelf(left), idOrSelf(right));
    }

    private static @Nullable Object idOrSelf(@Nullable Object value) {
        if (value == null || !value.getClass().isAnnotationPresent(Entity.class)) {
            return value;
        }
        List<@Nullable Object> ids = PersistentMembers.of(value.getClass()).values().stream()
                .filter(Member::isId)
                .map(member -> member.value(value))
                .toList();
        return ids.isEmpty() || ids.contains(null) ? value : ids;
    }
}
