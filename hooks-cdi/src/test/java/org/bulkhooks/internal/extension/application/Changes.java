package org.bulkhooks.internal.extension.application;

import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordChanges;

/**
 * Changes made by hand: attributes are fields, and the field {@code id} tells rows apart.
 *
 * @param <E> the entity class
 */
public record Changes<E>(Class<E> entityClass, ChangeType type, int chunk, List<E> newRecords, List<E> oldRecords)
        implements RecordChanges<E> {

    /** Returns the changes of a first chunk that creates records. */
    public static <E> Changes<E> created(List<E> records) {
        return new Changes<>(entityClass(records), ChangeType.CREATE, 0, records, List.of());
    }

    /** Returns the changes of a first chunk that updates records. */
    public static <E> Changes<E> updated(List<E> newRecords, List<E> oldRecords) {
        return new Changes<>(entityClass(newRecords), ChangeType.UPDATE, 0, newRecords, oldRecords);
    }

    /** Returns the changes of a first chunk that deletes records. */
    public static <E> Changes<E> deleted(List<E> records) {
        return new Changes<>(entityClass(records), ChangeType.DELETE, 0, List.of(), records);
    }

    /** Returns the same changes as another chunk. */
    public Changes<E> inChunk(int other) {
        return new Changes<>(entityClass, type, other, newRecords, oldRecords);
    }

    @SuppressWarnings("unchecked")
    private static <E> Class<E> entityClass(List<E> records) {
        return (Class<E>) records.get(0).getClass();
    }

    private List<E> records() {
        return type == ChangeType.DELETE ? oldRecords : newRecords;
    }

    @Override
    public int size() {
        return records().size();
    }

    @Override
    public int position(int index) {
        return chunk * 100 + index;
    }

    @Override
    public Object identity(int index) {
        return List.of(entityClass, value(records().get(index), "id"));
    }

    @Override
    public boolean changed(int index, String attribute) {
        return type == ChangeType.UPDATE
                && !Objects.equals(value(newRecords.get(index), attribute), value(oldRecords.get(index), attribute));
    }

    @Override
    public Set<String> changedAttributes(int index) {
        Set<String> changed = new LinkedHashSet<>();
        for (Class<?> type = entityClass; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.isSynthetic() && changed(index, field.getName())) {
                    changed.add(field.getName());
                }
            }
        }
        return changed;
    }

    private static Object value(Object record, String attribute) {
        for (Class<?> type = record.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    try {
                        field.setAccessible(true);
                        return field.get(record);
                    } catch (IllegalAccessException thrown) {
                        throw new AssertionError(thrown);
                    }
                }
            }
        }
        throw new IllegalArgumentException("no attribute " + attribute);
    }
}
