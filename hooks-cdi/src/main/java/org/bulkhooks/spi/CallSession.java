package org.bulkhooks.spi;

import java.util.Collection;

/**
 * What a call of the bulk facade works with in its transaction.
 *
 * @param <W> what the integration makes of written records
 */
public interface CallSession<W extends WrittenRecords> extends WriteSession<W> {

    /** Returns the hooks that the call calls. */
    HookScope hooks();

    /**
     * Takes records that the caller hands over.
     *
     * @param records what the caller gave, not checked yet
     * @param first the position of the first of them in the call
     * @return the records, to be closed when their steps are done
     * @throws org.bulkhooks.bulk.InvalidRecordException if one is null, there twice, or no entity that can be written
     */
    GivenRecords<W> given(Collection<?> records, int first);
}
