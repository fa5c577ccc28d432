package org.bulkhooks.spi;

import java.util.List;

/**
 * Finds what hooks change in records that were written: in all of them, whichever round a hook runs in.
 *
 * @param <W> what the integration makes of written records
 */
public interface RecordWatch<W extends WrittenRecords> extends AutoCloseable {

    /**
     * Returns what writes the changes of hooks in the records, or in what these bring along. It is called after each
     * round. Where there are changes, what hooks persisted is flushed first: records may refer to it.
     *
     * @return updates, possibly some without an affected record; none if nothing has changed
     */
    List<AffectedRecords<W>> further();

    /** Watches no more. */
    @Override
    void close();
}
