package org.bulkhooks.internal.changes;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.RecordModel;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record in a transaction: its first old and its last new state, and what was written of it. Not
 * thread-safe.
 */
final class NetRecord<E> {

    private final Object identity;
    private final @Nullable E first;
    private final Set<String> written = new HashSet<>();
    private boolean writtenWhole;
    private @Nullable E last;

    /**
     * Makes it when the record is written for the first time.
     *
     * @param identity what tells the row from others
     * @param first the old record, or null if it was created
     */
    NetRecord(Object identity, @Nullable E first) {
        this.identity = identity;
        this.first = first;
    }

    /** Notes that the record was written once more. */
    void add(RecordChanges<E> changes, int index) {
        switch (changes.type()) {
            case CREATE -> {
                last = changes.newRecords().get(index);
                writtenWhole = true;
            }
            case UPDATE -> {
                last = changes.newRecords().get(index);
                // the instance may hold anything in attributes that an operation does not write
                written.addAll(changes.changedAttributes(index));
            }
            case DELETE -> last = null;
        }
    }

    Object identity() {
        return identity;
    }

    /** Returns the first old record; only what was not created has one. */
    E first() {
        return Objects.requireNonNull(first);
    }

    /** Returns the last new record; only what was not deleted has one. */
    E last() {
        return Objects.requireNonNull(last);
    }

    /** Returns the type of the net change, or null if there is none. */
    @Nullable
    ChangeType type(RecordModel<E> model) {
        if (first == null) {
            return last == null ? null : ChangeType.CREATE;
        }
        if (last == null) {
            return ChangeType.DELETE;
        }
        return changedAttributes(model).isEmpty() ? null : ChangeType.UPDATE;
    }

    /** Tells whether an attribute of an updated record was written, or one within it or around it. */
    boolean writes(String path) {
        return writtenWhole
                || written.stream()
                        .anyMatch(attribute -> attribute.equals(path)
                                || attribute.startsWith(path + ".")
                                || path.startsWith(attribute + "."));
    }

    Set<String> changedAttributes(RecordModel<E> model) {
        return model.differences(first(), last()).stream().filter(this::writes).collect(Collectors.toUnmodifiableSet());
    }
}
