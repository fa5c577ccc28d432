package org.bulkhooks.spi;

import java.util.List;

/**
 * The rows that a statement of the caller matches, for a call that takes them chunk by chunk. It is for one call.
 *
 * @param <S> the sessions of the integration
 * @param <W> what the integration makes of written records
 */
public interface StatementSelection<S extends CallSession<W>, W extends WrittenRecords> {

    /**
     * Reads the ids of more rows, in the order of ids and each once, as the statement matches them now; none if there
     * are no more. Rows with higher ids than all that it matched when this was called first are not among them, so that
     * what hooks create makes no end of it.
     */
    List<Object> next(S session);

    /**
     * Locks and reads rows, with what the statement makes of them; those that it does not match any more are left out.
     *
     * @param ids some of the ids, in order
     * @param first the position of the first of them in the call
     * @return the records, to be closed when their steps are done; they have no other step than that of the statement
     */
    GivenRecords<W> read(S session, List<Object> ids, int first);
}
