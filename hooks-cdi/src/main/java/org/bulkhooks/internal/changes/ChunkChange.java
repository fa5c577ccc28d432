package org.bulkhooks.internal.changes;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;
import org.bulkhooks.NoteKey;
import org.bulkhooks.RejectedRecord;
import org.jspecify.annotations.Nullable;

/** What a view of one record in its chunk answers. */
sealed interface ChunkChange<E> extends Change<E> permits RecordChange, TestedChange {

    /** Returns what reads the records of the chunk. */
    ChunkAttributes<E> attributes();

    /** Returns which of them this is. */
    int index();

    /** Returns what a hook is told of its operation. */
    OperationFacts facts();

    private RecordChanges<E> changes() {
        return attributes().changes();
    }

    @Override
    default ChangeType type() {
        return changes().type();
    }

    @Override
    default E newRecord() {
        if (type() == ChangeType.DELETE) {
            throw new IllegalStateException("a deleted record has no new state; use oldRecord()");
        }
        return changes().newRecord(index());
    }

    @Override
    default E oldRecord() {
        requireOldRecord("newRecord()");
        return changes().oldRecord(index());
    }

    @Override
    default E record() {
        return type() == ChangeType.DELETE ? oldRecord() : newRecord();
    }

    @Override
    default @Nullable Object value(String path) {
        return attributes().value(index(), Objects.requireNonNull(path, "path"));
    }

    @Override
    default @Nullable Object oldValue(String path) {
        requireOldRecord("value(path)");
        return attributes().oldValue(index(), Objects.requireNonNull(path, "path"));
    }

    @Override
    default boolean hasValue(String path, @Nullable Object value) {
        return attributes().hasValue(index(), Objects.requireNonNull(path, "path"), value);
    }

    @Override
    default boolean hadValue(String path, @Nullable Object value) {
        requireOldRecord("hasValue(path, value)");
        return attributes().hadValue(index(), Objects.requireNonNull(path, "path"), value);
    }

    private void requireOldRecord(String instead) {
        if (type() == ChangeType.CREATE) {
            throw new IllegalStateException("a created record has no old state; use " + instead);
        }
    }

    @Override
    default boolean changed(String attribute) {
        return attributes().changed(index(), Objects.requireNonNull(attribute, "attribute"));
    }

    @Override
    default Set<String> changedAttributes() {
        return changes().changedAttributes(index());
    }

    @Override
    default int position() {
        return changes().position(index());
    }

    @Override
    default void reject(String attribute, String message) {
        add(Objects.requireNonNull(attribute, "attribute"), message);
    }

    @Override
    default void reject(String message) {
        add(null, message);
    }

    private void add(@Nullable String attribute, String message) {
        Objects.requireNonNull(message, "message");
        Rejections rejections = facts().rejections();
        if (rejections == null) {
            throw new IllegalStateException(
                    "records are rejected before they are written, in a Before or Validate hook; in an After hook throw an exception to"
                            + " veto");
        }
        if (attribute != null) {
            changes().model().requireAttribute(attribute);
        }
        rejections.addOfHook(new RejectedRecord(position(), changes().entityClass(), attribute, message));
    }

    @Override
    default <T> void note(NoteKey<T> key, T value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        notesOfOperation().put(changes().instance(index()), key, value);
    }

    @Override
    default <T> Optional<T> note(NoteKey<T> key) {
        Objects.requireNonNull(key, "key");
        return notesOfOperation().get(changes().instance(index()), key);
    }

    private Notes notesOfOperation() {
        Notes notes = facts().notes();
        if (notes == null) {
            throw new IllegalStateException(
                    changes() instanceof NetRecords
                            ? "a net change is of several operations and has no notes; leave and read them in hooks without"
                                    + " @NetChange, each of which is of one operation"
                            : "notes are left and read in hooks, not in conditions and derived attributes; look at the note"
                                    + " in the hook, when it is called");
        }
        return notes;
    }

    @Override
    @SuppressWarnings("unchecked") // a record of the chunk
    default E keep() {
        KeptRecords kept = facts().kept();
        if (kept == null) {
            throw new IllegalStateException(
                    type() == ChangeType.DELETE
                            ? "it is too late to take the delete back; call keep() in a BeforeDelete hook, or reject the record in a"
                                    + " ValidateDelete hook"
                            : "only a delete can be taken back, and this is of type " + type()
                                    + "; call keep() in a BeforeDelete hook");
        }
        return (E) kept.keep(index());
    }

    /** Returns what {@code toString} tells. */
    default String text() {
        return type() + " of " + changes().entityClass().getSimpleName() + " at position " + position();
    }
}
