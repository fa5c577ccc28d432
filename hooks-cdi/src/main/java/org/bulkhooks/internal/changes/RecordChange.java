package org.bulkhooks.internal.changes;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;
import org.bulkhooks.NoteKey;
import org.bulkhooks.RejectedRecord;
import org.jspecify.annotations.Nullable;

/** A view of one record in its chunk. */
public record RecordChange<E>(ChunkAttributes<E> attributes, int index, OperationFacts facts) implements Change<E> {

    /** Makes the view that a condition gets, which neither rejects nor has notes. */
    public static <E> RecordChange<E> ofCondition(ChunkAttributes<E> attributes, int index) {
        return new RecordChange<>(attributes, index, OperationFacts.withoutHook(0, false));
    }

    private RecordChanges<E> changes() {
        return attributes.changes();
    }

    @Override
    public ChangeType type() {
        return changes().type();
    }

    @Override
    public E newRecord() {
        if (type() == ChangeType.DELETE) {
            throw new IllegalStateException("a deleted record has no new state; use oldRecord()");
        }
        return changes().newRecords().get(index);
    }

    @Override
    public E oldRecord() {
        requireOldRecord("newRecord()");
        return changes().oldRecords().get(index);
    }

    @Override
    public E record() {
        return type() == ChangeType.DELETE ? oldRecord() : newRecord();
    }

    @Override
    public @Nullable Object value(String path) {
        return attributes.value(index, Objects.requireNonNull(path, "path"));
    }

    @Override
    public @Nullable Object oldValue(String path) {
        requireOldRecord("value(path)");
        return attributes.oldValue(index, Objects.requireNonNull(path, "path"));
    }

    @Override
    public boolean hasValue(String path, @Nullable Object value) {
        return attributes.hasValue(index, Objects.requireNonNull(path, "path"), value);
    }

    @Override
    public boolean hadValue(String path, @Nullable Object value) {
        requireOldRecord("hasValue(path, value)");
        return attributes.hadValue(index, Objects.requireNonNull(path, "path"), value);
    }

    private void requireOldRecord(String instead) {
        if (type() == ChangeType.CREATE) {
            throw new IllegalStateException("a created record has no old state; use " + instead);
        }
    }

    @Override
    public boolean changed(String attribute) {
        return attributes.changed(index, Objects.requireNonNull(attribute, "attribute"));
    }

    @Override
    public Set<String> changedAttributes() {
        return changes().changedAttributes(index);
    }

    @Override
    public int position() {
        return changes().position(index);
    }

    @Override
    public void reject(String attribute, String message) {
        add(Objects.requireNonNull(attribute, "attribute"), message);
    }

    @Override
    public void reject(String message) {
        add(null, message);
    }

    private void add(@Nullable String attribute, String message) {
        Objects.requireNonNull(message, "message");
        Rejections rejections = facts.rejections();
        if (rejections == null) {
            throw new IllegalStateException(
                    "records are rejected before they are written, in a Before or Validate hook; in an After hook throw an exception to"
                            + " veto");
        }
        rejections.add(new RejectedRecord(position(), changes().entityClass(), attribute, message));
    }

    @Override
    public <T> void note(NoteKey<T> key, T value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        notesOfOperation().put(changes().instance(index), key, value);
    }

    @Override
    public <T> Optional<T> note(NoteKey<T> key) {
        Objects.requireNonNull(key, "key");
        return notesOfOperation().get(changes().instance(index), key);
    }

    private Notes notesOfOperation() {
        Notes notes = facts.notes();
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
    public E keep() {
        KeptRecords kept = facts.kept();
        if (kept == null) {
            throw new IllegalStateException(
                    type() == ChangeType.DELETE
                            ? "it is too late to take the delete back; call keep() in a BeforeDelete hook, or reject the record in a"
                                    + " ValidateDelete hook"
                            : "only a delete can be taken back, and this is of type " + type()
                                    + "; call keep() in a BeforeDelete hook");
        }
        return (E) kept.keep(index);
    }

    @Override
    public String toString() {
        return type() + " of " + changes().entityClass().getSimpleName() + " at position " + position();
    }
}
