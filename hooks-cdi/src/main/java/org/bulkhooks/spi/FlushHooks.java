package org.bulkhooks.spi;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The hooks of one flush, which to them is one operation. A provider calls back while it flushes, so that the steps
 * come in two halves: {@link #before} between the calculation of the changes and the first statement, {@link #after}
 * when the rows are written. The operation begins with the first record that hooks are to hear of. Not thread-safe.
 */
public interface FlushHooks extends AutoCloseable {

    /**
     * Flushes, and flushes again what after hooks have changed, until they change nothing more; then calls the hooks
     * that wait for the end of the operation, and flushes what those have changed.
     *
     * @param round flushes once, with {@link #before} and {@link #after}, and returns what {@code after} did
     * @throws IllegalStateException if after hooks still change records after the last round that there may be
     */
    void run(BooleanSupplier round);

    /**
     * Calls before hooks and validation hooks, until no further record comes in.
     *
     * @param flush what is about to be written
     * @throws org.bulkhooks.RecordsRejectedException if a record is rejected
     */
    void before(PendingFlush flush);

    /**
     * Calls the after hooks with records whose rows were written.
     *
     * @param flush the flush that has written them
     * @param written the records, in the order in which they were found
     * @return true if a hook may have changed records
     */
    boolean after(PendingFlush flush, List<? extends FlushRecord> written);

    /** Calls the hooks that wait for the end of the operation. */
    void complete();

    /**
     * Tells that the flush has ended by an exception: hooks of a later phase are to hear of its records.
     *
     * @param thrown what a hook, the database or the provider has thrown
     */
    void fail(Throwable thrown);

    /** Ends the operation; the one that it is nested in runs again. */
    @Override
    void close();
}
