package org.bulkhooks;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record's change: the pair of the new and the old state of one row.
 *
 * <p>A change is made by the library and valid for the call of the hook that received it; it is not thread-safe. Its
 * new record is what will be written (before events) or was written (after events); its old record is a copy of the row
 * as this transaction saw it before the operation. Writing to an old record changes nothing.
 *
 * @param <E> the model
 */
public interface Change<E> {

    /** Returns what happens to the record. */
    ChangeType type();

    /**
     * Returns the record as it is, or is about to be, in the database.
     *
     * @return the new record, never null; in a flush, this is the managed instance, but in a hook after the completion
     *     of the transaction it is a copy where a later operation has written the row again
     * @throws IllegalStateException if this is a delete: a deleted record has no new state
     */
    E newRecord();

    /**
     * Returns a copy of the record as it was before this operation.
     *
     * @return the old record, never null and never the managed instance
     * @throws IllegalStateException if this is a create: a created record has no old state
     */
    E oldRecord();

    /**
     * Returns the record for any event: the new one of a create or update, the old one of a delete.
     *
     * @return the record, never null
     */
    E record();

    /**
     * Reads an attribute of {@link #record()}: the value that is, or is about to be, in the row. Where the operation
     * does not write the attribute, that is the old value, even if the new record holds another one. A relation on the
     * way that is not loaded is loaded for all records of the chunk together, new and old ones, with one query. A hook
     * after completion gets it as it is then, outside the transaction, which takes a persistence context that is still
     * open.
     *
     * @param path the name of a persistent attribute, with dots into embeddables and across to-one relations
     * @return the value at this moment, or null, also if a relation or embeddable on the way is null
     * @throws IllegalArgumentException if the model has no such attribute
     */
    @Nullable
    Object value(String path);

    /**
     * Reads an attribute of {@link #oldRecord()}; else like {@link #value(String)}. Related records are as they are
     * now.
     *
     * @param path the name of a persistent attribute, with dots into embeddables and across to-one relations
     * @return the value before the operation, or null
     * @throws IllegalStateException if this is a create: a created record has no old state
     * @throws IllegalArgumentException if the model has no such attribute
     */
    @Nullable
    Object oldValue(String path);

    /**
     * Tells whether {@link #value(String)} is the same to the database as another value: numbers are compared by value,
     * arrays by content, references to entities by id.
     *
     * @param path the name of a persistent attribute, with dots into embeddables and across to-one relations
     * @param value the value to compare with, or null
     * @throws IllegalArgumentException if the model has no such attribute
     */
    boolean hasValue(String path, @Nullable Object value);

    /**
     * Tells whether {@link #oldValue(String)} is the same to the database as another value; else like
     * {@link #hasValue(String, Object)}.
     *
     * @param path the name of a persistent attribute, with dots into embeddables and across to-one relations
     * @param value the value to compare with, or null
     * @throws IllegalStateException if this is a create: a created record has no old state
     * @throws IllegalArgumentException if the model has no such attribute
     */
    boolean hadValue(String path, @Nullable Object value);

    /**
     * Tells whether this operation gives an attribute another value. On a create each attribute counts as changed, on a
     * delete none does. Only attributes that the operation writes can be changed.
     *
     * @param attribute the name of a persistent attribute; the attribute of an embeddable is reached with a dot
     * @return true if the new value differs from the old one at this moment, hooks that ran before included
     * @throws IllegalArgumentException if the model has no such attribute
     */
    boolean changed(String attribute);

    /**
     * Returns the names of all attributes for which {@link #changed(String)} holds at this moment, in no particular
     * order. The version is not among them, because it follows the others.
     *
     * @return a set that cannot be modified, never null
     */
    Set<String> changedAttributes();

    /**
     * Returns where the record stands in its operation, counted from 0: its index in the caller's list for the facade,
     * in persist order for the creates of a flush, in the order of ids else.
     */
    int position();

    /**
     * Rejects this record because of one attribute. The hook goes on, as do all other before hooks; then the operation
     * ends with a {@link RecordsRejectedException} that lists every rejection, and nothing is written. With
     * {@link org.bulkhooks.bulk.BulkOptions#partialSuccess()}, the others are written.
     *
     * @param attribute the attribute that the message is about, with a dot into an embeddable
     * @param message what is wrong, for the caller
     * @throws IllegalStateException if this is the change of an after event or a condition, where everything is written
     *     already: throw an exception to veto; or if the hook has kept the change, and the Before and Validate hooks of
     *     its records have run
     * @throws IllegalArgumentException if the model has no such attribute
     */
    void reject(String attribute, String message);

    /**
     * Rejects this record as a whole; else like {@link #reject(String, String)}.
     *
     * @param message what is wrong, for the caller
     * @throws IllegalStateException if this is the change of an after event or a condition, or was kept too long
     */
    void reject(String message);

    /**
     * Leaves a note on this record for later hooks of its operation: those that come after this one at any event, those
     * of further rounds, and those of later transaction phases. A note of the same key is replaced. Operations that a
     * hook starts have notes of their own.
     *
     * @param key what the note is, and its type
     * @param value the note
     * @throws IllegalArgumentException if the value is not of the key's type
     * @throws IllegalStateException if this is a net change, which is of several operations, or not a hook's: the one
     *     of a condition, for instance
     */
    <T> void note(NoteKey<T> key, T value);

    /**
     * Returns a note that a hook has left on this record in its operation.
     *
     * @param key what the note is, and its type
     * @return the note, or empty if there is none
     * @throws IllegalStateException if this is a net change, which is of several operations, or not a hook's: the one
     *     of a condition, for instance
     */
    <T> Optional<T> note(NoteKey<T> key);

    /**
     * Takes this delete back: the row stays, and there is no after event of the delete. What the hook changes in the
     * returned record is written as an update of the same operation, with derived attributes, update hooks, validation
     * and version; if nothing changes, nothing is written. Before hooks of the delete that come after this one do not
     * hear of the record any more. What the removal takes along by cascade stays too, unless the removal of another
     * record takes it along.
     *
     * @return the record that stays, never null and the same each time: the managed instance in a flush, else a copy of
     *     the row, which the operation writes; the old record is another instance
     * @throws IllegalStateException if this is no change of a {@link BeforeDelete} event, or if its before hooks have
     *     run
     */
    E keep();
}
