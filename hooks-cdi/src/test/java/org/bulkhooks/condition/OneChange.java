package org.bulkhooks.condition;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;
import org.bulkhooks.NoteKey;
import org.bulkhooks.spi.value.ValueEquality;
import org.jspecify.annotations.Nullable;

/** A change of a record whose attributes are the entries of a map. */
record OneChange(ChangeType type, Map<String, ?> before, Map<String, ?> after) implements Change<Map<String, ?>> {

    static OneChange created(Map<String, ?> record) {
        return new OneChange(ChangeType.CREATE, Map.of(), record);
    }

    static OneChange updated(Map<String, ?> before, Map<String, ?> after) {
        return new OneChange(ChangeType.UPDATE, before, after);
    }

    static OneChange deleted(Map<String, ?> record) {
        return new OneChange(ChangeType.DELETE, record, Map.of());
    }

    @Override
    public Map<String, ?> newRecord() {
        return after;
    }

    @Override
    public Map<String, ?> oldRecord() {
        return before;
    }

    @Override
    public Map<String, ?> record() {
        return type == ChangeType.DELETE ? before : after;
    }

    @Override
    public @Nullable Object value(String path) {
        return record().get(path);
    }

    @Override
    public @Nullable Object oldValue(String path) {
        if (type == ChangeType.CREATE) {
            throw new IllegalStateException("no old record");
        }
        return before.get(path);
    }

    @Override
    public boolean hasValue(String path, @Nullable Object value) {
        return ValueEquality.same(value(path), value);
    }

    @Override
    public boolean hadValue(String path, @Nullable Object value) {
        return ValueEquality.same(oldValue(path), value);
    }

    @Override
    public boolean changed(String attribute) {
        return !Objects.deepEquals(before.get(attribute), after.get(attribute));
    }

    @Override
    public Set<String> changedAttributes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int position() {
        return 0;
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
    public Map<String, ?> keep() {
        throw new UnsupportedOperationException();
    }
}
