package org.bulkhooks.internal.extension.application;

import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.model.ReflectiveRecords;
import org.bulkhooks.spi.RecordModel;

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
    public RecordModel<E> model() {
        return new ReflectiveRecords<>(entityClass, new EntityClasses(Set.of(), false));
    }

    @Override
    public Object identity(int index) {
        return List.of(entityClass, model().value(records().get(index), "id"));
    }

    @Override
    public Object instance(int index) {
        return records().get(index);
    }

    @Override
    public Set<String> changedAttributes(int index) {
        return type == ChangeType.UPDATE ? model().differences(newRecords.get(index), oldRecords.get(index)) : Set.of();
    }
}
