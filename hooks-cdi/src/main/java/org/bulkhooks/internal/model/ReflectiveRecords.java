package org.bulkhooks.internal.model;

import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.bulkhooks.internal.model.PersistentMembers.Member;
import org.bulkhooks.spi.RecordModel;
import org.bulkhooks.spi.value.UnknownAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of an entity class without a persistence provider, as its fields and getters are. Related entities
 * are compared by their ids, collections by their elements, in order only where a column has it, and there is nothing
 * to load. Thread-safe.
 */
public final class ReflectiveRecords<E> implements RecordModel<E> {

    private final Class<E> entityClass;
    private final SortedSet<String> attributes;
    private final PersistentPaths paths;

    /**
     * Makes the model.
     *
     * @param entityClass a class with the attributes of an entity
     * @param entities the entity classes that are known
     */
    public ReflectiveRecords(Class<E> entityClass, EntityClasses entities) {
        this.entityClass = entityClass;
        this.attributes = PersistentAttributes.of(entityClass, entities);
        this.paths = new PersistentPaths(entityClass, entities);
    }

    @Override
    public Set<String> attributes() {
        return attributes;
    }

    @Override
    public boolean differs(E left, E right, String path) {
        return !RecordValues.same(value(left, path), value(right, path), isOrdered(path));
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

    private boolean isOrdered(String attribute) {
        Member member = PersistentMembers.of(entityClass).get(attribute);
        return member != null && member.element().isAnnotationPresent(OrderColumn.class);
    }

    @Override
    public void requireAttribute(String path) {
        Class<?> type = entityClass;
        for (String name : path.split("\\.", -1)) {
            type = member(type, name, path).type();
        }
    }

    @Override
    public @Nullable Object value(E record, String path) {
        @Nullable Object value = record;
        Class<?> type = record.getClass();
        for (String name : path.split("\\.", -1)) {
            Member member = member(value == null ? type : value.getClass(), name, path);
            type = member.type();
            value = value == null ? null : member.value(value);
        }
        return value;
    }

    private Member member(Class<?> type, String name, String path) {
        Member member = PersistentMembers.of(type).get(name);
        if (member == null) {
            throw new IllegalArgumentException(
                    UnknownAttribute.message(path, entityClass.getSimpleName(), paths.alternatives(path)));
        }
        return member;
    }

    @Override
    public boolean hasValue(E record, String path, @Nullable Object value) {
        return RecordValues.same(value(record, path), value, isOrdered(path));
    }

    @Override
    public void load(Collection<? extends E> records, String path, boolean target) {
        // the attributes hold all related records that there are
    }

    @Override
    public Supplier<Set<String>> changesFromNow(E record) {
        Map<String, @Nullable Object> state = new HashMap<>();
        for (String attribute : attributes) {
            state.put(attribute, RecordValues.copyOf(value(record, attribute)));
        }
        return () -> changes(state, record);
    }

    private Set<String> changes(Map<String, @Nullable Object> state, E record) {
        Set<String> changed = new LinkedHashSet<>();
        for (String attribute : attributes) {
            if (!RecordValues.same(state.get(attribute), value(record, attribute), true)) {
                changed.add(attribute);
            }
        }
        return changed;
    }
}
