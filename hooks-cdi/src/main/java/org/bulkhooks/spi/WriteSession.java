package org.bulkhooks.spi;

import java.util.List;

/**
 * What an operation writes in: a persistence context, in a transaction. Used by the thread of the operation only.
 *
 * @param <W> what the integration makes of written records
 */
public interface WriteSession<W extends WrittenRecords> {

    /** Writes what the persistence context has collected; its own hooks run. Does nothing within a flush. */
    void flush();

    /**
     * Remembers records as they are, which is as they were written, until the watch is closed. A record that is written
     * meanwhile, by a further round or by an operation of a hook, is remembered anew, and one that is deleted no more.
     *
     * @param written records that were created or updated
     */
    RecordWatch<W> watch(List<W> written);
}
