package org.bulkhooks.spi;

import java.util.List;
import java.util.Set;
import org.bulkhooks.RejectedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A running operation: one flush, one call of the facade or one bulk statement. Not thread-safe. What a hook throws is thrown
 * on as itself, with a {@link org.bulkhooks.HookFailure} among its suppressed exceptions; the integration then marks the
 * transaction for rollback.
 */
public interface Operation extends AutoCloseable {

    /**
     * Calculates the derived attributes of one chunk of one entity class and calls its before hooks. Empty changes are ignored.
     *
     * @param changes the changes that are about to be written
     */
    void before(RecordChanges<?> changes);

    /**
     * Calculates derived attributes once more where before hooks were called since, which may have changed records of any chunk. It is
     * called when the before hooks of all chunks that are known have been called, before what changed is calculated for the write.
     */
    void settle();

    /**
     * Calls the validation hooks of one chunk of one entity class, when all before hooks have run. Empty changes are ignored.
     *
     * @param changes the changes that are about to be written
     * @throws IllegalStateException if a hook wrote to a record
     */
    void validate(RecordChanges<?> changes);

    /**
     * Notes that the records of all changes so far are final, so that nothing of them is calculated any more: what follows are further
     * records of the operation. {@link #checkRejections} says so too.
     */
    void finished();

    /**
     * Notes a rejection that is not a hook's, such as that of Bean Validation.
     *
     * @param position where the record stands in the operation
     * @param entityClass the record's class
     * @param attribute the attribute it is about, or null
     * @param message what is wrong
     */
    void reject(int position, Class<?> entityClass, @Nullable String attribute, String message);

    /**
     * Ends the operation if a record was rejected. It is called after all before hooks and before the first write.
     *
     * @throws org.bulkhooks.RecordsRejectedException if a record was rejected
     */
    void checkRejections();

    /**
     * Returns what was rejected so far, for an operation that leaves rejected records out instead of ending.
     *
     * @return the rejections in the order of positions
     */
    List<RejectedRecord> rejections();

    /** Returns how many rejections there are so far; one record can have several. */
    int rejected();

    /**
     * Returns the positions of the records that were rejected since then, without looking at earlier rejections.
     *
     * @param rejections how many rejections there were
     */
    Set<Integer> rejectedSince(int rejections);

    /**
     * Returns the rejections since then, in the order in which they were made.
     *
     * @param rejections how many rejections there were
     */
    default List<RejectedRecord> rejectionsSince(int rejections) {
        return rejections().subList(rejections, rejected());
    }

    /**
     * Loads what the after hooks of deletes ask for, as long as the rows are there: what their conditions look at, and what {@link
     * org.bulkhooks.Load} names, for the records that pass. It is called for each chunk of one entity class after the last look at the
     * records and before the write. Empty changes are ignored.
     *
     * @param deletes the deletes that are about to be written
     */
    default void loadBeforeDelete(RecordChanges<?> deletes) {}

    /**
     * Calls the after hooks of one chunk of one entity class, and remembers the changes for hooks of later transaction phases.
     * Empty changes are ignored.
     *
     * @param changes the changes that were written
     */
    void after(RecordChanges<?> changes);

    /**
     * Returns how many after hooks were called so far. Hooks that wait for a later phase of the transaction are not among them. Where
     * none was called since some records were written, none can have changed them.
     */
    default int afterHooksCalled() {
        return 0;
    }

    /**
     * Calls the hooks that wait for the end of an operation, if this is not nested in another one. It is called once, after all
     * after hooks, and not where the operation fails.
     *
     * @return true if a hook was called, so that there may be changes to flush
     */
    boolean complete();

    /** Ends the operation; the one that it is nested in runs again. */
    @Override
    void close();
}
