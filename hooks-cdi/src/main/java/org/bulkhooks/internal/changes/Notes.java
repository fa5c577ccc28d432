package org.bulkhooks.internal.changes;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bulkhooks.NoteKey;
import org.jspecify.annotations.Nullable;

/**
 * What hooks have noted on the records of one operation. A record is known by its instance, which is the same in all
 * rounds and types of change. Nothing is kept before the first note. Not thread-safe.
 */
public final class Notes {

    private @Nullable IdentityHashMap<Object, Map<NoteKey<?>, Object>> byInstance;

    /** Makes the notes of an operation, none. */
    public Notes() {}

    /**
     * Notes a value, in place of the one that is there.
     *
     * @throws IllegalArgumentException if the value is not of the key's type
     */
    <T> void put(Object instance, NoteKey<T> key, T value) {
        if (!key.type().isInstance(value)) {
            throw new IllegalArgumentException("the note '" + key.name() + "' takes a "
                    + key.type().getName() + ", and this is a "
                    + value.getClass().getName()
                    + "; give it a value of that type, or make a key of another name or type");
        }
        if (byInstance == null) {
            byInstance = new IdentityHashMap<>();
        }
        byInstance.computeIfAbsent(instance, record -> new HashMap<>(4)).put(key, value);
    }

    <T> Optional<T> get(Object instance, NoteKey<T> key) {
        return byInstance == null
                ? Optional.empty()
                : Optional.ofNullable(key.type()
                        .cast(byInstance.getOrDefault(instance, Map.of()).get(key)));
    }

    /** Has another instance of a record share its notes. */
    public void share(Object instance, Object other) {
        if (byInstance != null && instance != other) {
            Map<NoteKey<?>, Object> ofRecord = byInstance.get(instance);
            if (ofRecord != null) {
                byInstance.put(other, ofRecord);
            }
        }
    }

    /** Tells whether there is no note. */
    public boolean isEmpty() {
        return byInstance == null;
    }

    /**
     * Returns the notes on some records alone. Both have the same notes on these from then on.
     *
     * @param instances the instances of the records
     */
    public Notes only(Collection<?> instances) {
        Notes some = new Notes();
        if (byInstance != null) {
            IdentityHashMap<Object, Map<NoteKey<?>, Object>> kept = new IdentityHashMap<>();
            for (Object instance : instances) {
                Map<NoteKey<?>, Object> ofRecord = byInstance.get(instance);
                if (ofRecord != null) {
                    kept.put(instance, Objects.requireNonNull(ofRecord));
                }
            }
            some.byInstance = kept.isEmpty() ? null : kept;
        }
        return some;
    }
}
