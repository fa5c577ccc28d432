package org.bulkhooks.memory;

import java.util.List;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.spi.WrittenRecords;

/**
 * Records whose rows are written.
 *
 * @param records the records
 * @param along those that were written through the persistence context
 */
record MemoryWritten(List<MemoryRecord> records, BroughtAlong along) implements WrittenRecords {

    @Override
    public List<RejectedRecord> rejections() {
        return along.rejections();
    }

    @Override
    public boolean isOpen() {
        return along.isOpen();
    }

    @Override
    public void release() {
        along.release();
    }
}
