package org.bulkhooks.spi;

import java.util.List;

/**
 * The records that a query of the caller selects, to be changed.
 *
 * @param <S> the sessions of the integration
 * @param <W> what the integration makes of written records
 */
public interface RecordSelection<S extends CallSession<W>, W extends WrittenRecords> {

    /** Reads the ids of the records, as the query selects them now. */
    List<Object> ids(S session);

    /**
     * Locks and reads records, and has them changed; those whose rows are gone are left out.
     *
     * @param ids some of the ids
     * @param first the position of the first of them in the call
     * @return the records, to be closed when their steps are done
     */
    GivenRecords<W> read(S session, List<Object> ids, int first);
}
