package org.bulkhooks.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.internal.changes.HandmadeChanges;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.registry.Moment;

/**
 * Changes of records that a test makes by hand. They give each change set that a hook observes, to call a hook
 * directly, without container, database and conditions:
 *
 * <pre>{@code
 * var changes = TestChanges.update(oldAccount, newAccount);
 * new AccountHooks().refuseOverdraft(changes.beforeUpdate());
 * assertThat(changes.rejections()).hasSize(1);
 * }</pre>
 *
 * <p>{@link HookRunner} looks at what the hook declares, too. Attributes are read as the fields or getters of the
 * entity class are mapped by annotations; related entities are compared by their ids. The records are handed out as
 * they are, and hooks may change them. The changes are one chunk at depth 1, and the position of a record is its index.
 * {@linkplain org.bulkhooks.Change#note(org.bulkhooks.NoteKey, Object) Notes} that a hook leaves in one of the change
 * sets, or when a {@link HookRunner} runs it, are there for the next hook with the same object. Not thread-safe.
 *
 * @param <E> the model
 */
public abstract sealed class TestChanges<E> permits TestCreates, TestUpdates, TestDeletes {

    private final boolean isDryRun;
    private final HandmadeChanges<E> changeSets;

    TestChanges(RecordChanges<E> changes, boolean isDryRun) {
        this.isDryRun = isDryRun;
        this.changeSets = new HandmadeChanges<>(changes, isDryRun);
    }

    /**
     * Returns the same changes, without the rejections and notes so far, as a
     * {@linkplain org.bulkhooks.bulk.BulkOptions#dryRun dry run} makes them, so that {@link ChangeSet#isDryRun()} is
     * true. A {@link HookRunner} then calls no hooks of phases after the transaction.
     */
    public abstract TestChanges<E> inDryRun();

    /**
     * Creates records.
     *
     * @param first a record of a concrete class
     * @param more further records of the same class
     * @throws IllegalArgumentException if the records are of several classes
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E> TestCreates<E> create(E first, E... more) {
        return create(Stream.concat(Stream.of(first), Arrays.stream(more)).toList());
    }

    /**
     * Creates records.
     *
     * @param records records of one concrete class
     * @throws IllegalArgumentException if there are none, or if they are of several classes
     */
    public static <E> TestCreates<E> create(List<? extends E> records) {
        return new TestCreates<>(RecordPairs.of(ChangeType.CREATE, records, List.of()), false);
    }

    /**
     * Updates a record; {@link TestUpdates#and} adds further ones.
     *
     * @param oldRecord the record as it was
     * @param newRecord the record as it will be, another instance of the same class
     * @throws IllegalArgumentException if the records are of two classes
     */
    public static <E> TestUpdates<E> update(E oldRecord, E newRecord) {
        return update(List.of(oldRecord), List.of(newRecord));
    }

    /**
     * Updates records.
     *
     * @param oldRecords the records as they were
     * @param newRecords the same records as they will be, in the same order
     * @throws IllegalArgumentException if there are none, if the lists differ in length, or if the records are of
     *     several classes
     */
    public static <E> TestUpdates<E> update(List<? extends E> oldRecords, List<? extends E> newRecords) {
        return new TestUpdates<>(RecordPairs.of(ChangeType.UPDATE, newRecords, oldRecords), false);
    }

    /**
     * Deletes records.
     *
     * @param first a record of a concrete class
     * @param more further records of the same class
     * @throws IllegalArgumentException if the records are of several classes
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E> TestDeletes<E> delete(E first, E... more) {
        return delete(Stream.concat(Stream.of(first), Arrays.stream(more)).toList());
    }

    /**
     * Deletes records.
     *
     * @param records records of one concrete class
     * @throws IllegalArgumentException if there are none, or if they are of several classes
     */
    public static <E> TestDeletes<E> delete(List<? extends E> records) {
        return new TestDeletes<>(RecordPairs.of(ChangeType.DELETE, List.of(), records), false);
    }

    /**
     * Returns what hooks rejected in the change sets of these changes so far; what a {@link HookRunner} calls is not
     * there.
     *
     * @return a list that cannot be modified, in the order of positions
     */
    public List<RejectedRecord> rejections() {
        return changeSets.rejections();
    }

    /**
     * Returns the records whose deletes hooks took back in the change sets of these changes so far; what a
     * {@link HookRunner} calls is not there.
     *
     * @return a list that cannot be modified, in the order of the calls
     */
    public List<E> kept() {
        return changeSets.kept();
    }

    /** Returns the changes as a persistence provider would hand them to hooks, with what hooks have noted. */
    HandmadeChanges<E> handmade() {
        return changeSets;
    }

    boolean isDryRun() {
        return isDryRun;
    }

    ChangeSet<E> before() {
        return changeSets.at(Moment.BEFORE);
    }

    ChangeSet<E> validate() {
        return changeSets.at(Moment.VALIDATE);
    }

    ChangeSet<E> after() {
        return changeSets.at(Moment.AFTER);
    }
}
