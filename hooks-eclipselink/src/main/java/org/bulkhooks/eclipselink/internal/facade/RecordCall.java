package org.bulkhooks.eclipselink.internal.facade;

import java.util.Collection;
import java.util.function.IntConsumer;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.steps.OperationRun;

/** What is done with some or all records of a call, once: it begins before the operation does, and runs within it. */
interface RecordCall {

    /**
     * Checks records and does what comes before the hooks, with no effect on the database but that of a flush.
     *
     * @param check the check of the whole call
     * @param input the records, or what they are found by
     * @param first the position of the first of them in the call
     * @param oldRecords reads the old records; to be closed when the steps are done
     */
    void begin(InputCheck check, Collection<?> input, int first, OldRecords oldRecords);

    /**
     * Has somebody told, each time rows were written, how many of the records are done by then.
     *
     * @param told is told the number
     */
    void tell(IntConsumer told);

    /** Tells whether there is nothing to write, so that no operation is needed. */
    boolean isIdle();

    /** Does what is left where there is nothing to write. */
    void finish();

    /** Takes the records through all steps of an operation. */
    void run(OperationRun run);

    /** Returns how many records there are. */
    int size();

    /** Returns how many records were written; none before the operation ran. */
    int written();
}
