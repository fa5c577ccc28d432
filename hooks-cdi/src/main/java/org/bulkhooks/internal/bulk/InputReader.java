package org.bulkhooks.internal.bulk;

import java.util.List;
import org.bulkhooks.spi.CallSession;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.WrittenRecords;

/**
 * Makes records of what a caller gave, or of what was selected for it.
 *
 * @param <S> the sessions of the integration
 * @param <W> what the integration makes of written records
 */
@FunctionalInterface
interface InputReader<S extends CallSession<W>, W extends WrittenRecords> {

    /**
     * Makes records.
     *
     * @param input what a call works on, or a part of it
     * @param first the position of the first of them in the call
     */
    GivenRecords<W> read(S session, List<Object> input, int first);
}
