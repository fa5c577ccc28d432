package org.bulkhooks.graph;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;
import org.bulkhooks.NoteKey;
import org.bulkhooks.spi.value.ValueEquality;

/**
 * Changes of a before event, made by hand: attributes are fields. It notes which attributes were asked for.
 *
 * @param <E> the entity class
 */
abstract class Changed<E> {

    private final ChangeType type;
    private final List<E> newRecords;
    private final List<E> oldRecords;
    private final List<String> asked = new ArrayList<>();

    private Changed(ChangeType type, List<E> newRecords, List<E> oldRecords) {
        this.type = type;
        this.newRecords = newRecords;
        this.oldRecords = oldRecords;
    }

    static <E> Updates<E> updated(List<E> newRecords, List<E> oldRecords) {
        return new Updates<>(newRecords, oldRecords);
    }

    static <E> BeforeCreate<E> created(List<E> records) {
        return new Creates<>(records);
    }

    static <E> BeforeDelete<E> deleted(List<E> records) {
        return new Deletes<>(records);
    }

    /** Returns the attributes that were asked for, as often as they were. */
    List<String> asked() {
        return asked;
    }

    @SuppressWarnings("unchecked")
    public Class<? extends E> entityClass() {
        return (Class<? extends E>) records().get(0).getClass();
    }

    public ChangeType type() {
        return type;
    }

    public Optional<Throwable> failure() {
        return Optional.empty();
    }

    public boolean isDryRun() {
        return false;
    }

    public int chunk() {
        return 0;
    }

    public int depth() {
        return 1;
    }

    public List<E> records() {
        return type == ChangeType.DELETE ? oldRecords : newRecords;
    }

    public List<E> newRecords() {
        return newRecords;
    }

    public List<E> oldRecords() {
        return oldRecords;
    }

    public List<Change<E>> changes() {
        List<Change<E>> changes = new ArrayList<>();
        for (int index = 0; index < records().size(); index++) {
            changes.add(new One(index));
        }
        return changes;
    }

    static final class Updates<E> extends Changed<E> implements BeforeUpdate<E> {
        Updates(List<E> newRecords, List<E> oldRecords) {
            super(ChangeType.UPDATE, newRecords, oldRecords);
        }
    }

    private static final class Creates<E> extends Changed<E> implements BeforeCreate<E> {
        Creates(List<E> records) {
            super(ChangeType.CREATE, records, List.of());
        }
    }

    private static final class Deletes<E> extends Changed<E> implements BeforeDelete<E> {
        Deletes(List<E> records) {
            super(ChangeType.DELETE, List.of(), records);
        }
    }

    /** Reads a field, or one within another. */
    static Object value(Object record, String path) {
        Object value = record;
        for (String name : path.split("\\.", -1)) {
            try {
                Field field = value.getClass().getDeclaredField(name);
                field.setAccessible(true);
                value = field.get(value);
            } catch (NoSuchFieldException missing) {
                throw new IllegalArgumentException("no attribute " + path, missing);
            } catch (IllegalAccessException thrown) {
                throw new AssertionError(thrown);
            }
        }
        return value;
    }

    private final class One implements Change<E> {

        private final int index;

        One(int index) {
            this.index = index;
        }

        @Override
        public ChangeType type() {
            return type;
        }

        @Override
        public E newRecord() {
            return record(newRecords, ChangeType.DELETE);
        }

        @Override
        public E oldRecord() {
            return record(oldRecords, ChangeType.CREATE);
        }

        private E record(List<E> records, ChangeType without) {
            if (type == without) {
                throw new IllegalStateException("none");
            }
            return records.get(index);
        }

        @Override
        public E record() {
            return records().get(index);
        }

        @Override
        public Object value(String path) {
            return Changed.value(record(), path);
        }

        @Override
        public Object oldValue(String path) {
            return Changed.value(oldRecord(), path);
        }

        @Override
        public boolean hasValue(String path, Object value) {
            return ValueEquality.same(value(path), value);
        }

        @Override
        public boolean hadValue(String path, Object value) {
            return ValueEquality.same(oldValue(path), value);
        }

        @Override
        public boolean changed(String attribute) {
            asked.add(attribute);
            if (attribute.equals("label")) {
                throw new IllegalArgumentException("not persistent: " + attribute);
            }
            Object now = Changed.value(newRecord(), attribute);
            return now instanceof Order.Address
                    ? changed(attribute + ".city") || changed(attribute + ".line")
                    : !ValueEquality.same(now, Changed.value(oldRecord(), attribute));
        }

        @Override
        public Set<String> changedAttributes() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int position() {
            return 100 + index;
        }

        @Override
        public <T> void note(NoteKey<T> key, T value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<T> note(NoteKey<T> key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void reject(String attribute, String message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void reject(String message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public E keep() {
            throw new UnsupportedOperationException();
        }
    }
}
