package org.bulkhooks.spi;

import java.util.function.IntConsumer;

/**
 * The third step: the records that are written, those that were not rejected.
 *
 * @param <W> what the integration makes of written records
 */
public interface AcceptedRecords<W extends WrittenRecords> {

    /**
     * Tells whether there is nothing to write at all. A record without a change of its own can still bring changed rows
     * along.
     */
    boolean isEmpty();

    /**
     * Tells whether the write takes along what hooks have left in the persistence context. If not, that is flushed
     * before: the records may refer to what hooks persisted.
     */
    boolean writesWorkOfHooks();

    /**
     * Takes the next step, if this is not {@linkplain #isEmpty empty}: writes the rows, calls the callbacks of Jakarta
     * Persistence that follow a write, and brings caches and managed instances up to date. It is called once.
     *
     * @param rows is told of each number of records whose rows were written, as often as the integration likes
     */
    W write(IntConsumer rows);
}
