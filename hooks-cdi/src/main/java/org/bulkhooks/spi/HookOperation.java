package org.bulkhooks.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bulkhooks.RejectedRecord;

/**
 * A running operation: one call of the facade or one statement. Not thread-safe. What a hook throws is thrown on as
 * itself, with a {@link org.bulkhooks.HookFailure} among its suppressed exceptions; the integration then marks the
 * transaction for rollback.
 *
 * @param <W> what the integration makes of written records
 */
public interface HookOperation<W extends WrittenRecords> extends AutoCloseable {

    /**
     * Takes records through all steps, from before hooks to after hooks. What after hooks change in the records is
     * written by further rounds of the same steps. An operation that does not hold all its records at once is told of
     * them part by part; positions and numbers of chunks go on.
     *
     * @param records what is done to which records; all go through one step before any goes through the next
     * @param left is told how many records are still to be written, each time some were
     * @throws org.bulkhooks.RecordsRejectedException if a record is rejected and the caller wants all or nothing
     * @throws IllegalStateException if after hooks still change records after the last round that there may be
     */
    Result run(List<? extends AffectedRecords<W>> records, IntConsumer left);

    /**
     * Calls the hooks that wait for the end of the operation; called once, after all records, and not where the
     * operation fails.
     */
    void complete();

    /** Returns what was rejected so far, in the order of positions. */
    List<RejectedRecord> rejections();

    /** Ends the operation; the one that it is nested in runs again. */
    @Override
    void close();

    /**
     * What became of the records of one run.
     *
     * @param written the records that were written, for each of those that were handed over
     * @param rejections why records were left out, in the order of positions, several for a record perhaps
     * @param kept the positions of records whose deletes hooks have taken back
     * @param changedAttributes the names of the changed attributes of updated records by their positions, where the
     *     call is a dry run; else none
     */
    record Result(
            List<List<? extends OperationRecord>> written,
            List<RejectedRecord> rejections,
            Set<Integer> kept,
            Map<Integer, Set<String>> changedAttributes) {}
}
