package org.bulkhooks.spi;

import java.util.List;
import org.bulkhooks.RejectedRecord;

/** The last step: the rows are written. */
public interface WrittenRecords {

    /**
     * Returns the records whose rows were written, in the same order; those that the write itself has left out are
     * missing.
     */
    List<? extends OperationRecord> records();

    /** Returns what was found to be wrong with records while they were written, which left them out. */
    List<RejectedRecord> rejections();

    /**
     * Tells whether the records are still in the persistence context, with what they bring along, so that a flush
     * writes what after hooks change in all that.
     */
    boolean isOpen();

    /**
     * Takes what is still there out of the persistence context: no after hook of the operation follows. Not called
     * where it fails.
     */
    void release();
}
