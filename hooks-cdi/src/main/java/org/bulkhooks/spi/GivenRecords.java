package org.bulkhooks.spi;

import java.util.List;
import org.bulkhooks.ChangeType;

/**
 * Records of a call before anything is done to them. One of the methods that return what comes next is called, once. It
 * checks what this type of call demands, flushes what was changed before the call, reads and locks old records, and
 * calls the callbacks of Jakarta Persistence that precede a write; nothing else has an effect on the database.
 *
 * @param <W> what the integration makes of written records
 */
public interface GivenRecords<W extends WrittenRecords> extends AutoCloseable {

    /** Returns the records, in the caller's order. */
    List<? extends OperationRecord> records();

    /**
     * Has them created, updated or deleted. Of updates, those that do not differ from their rows are not affected.
     *
     * @throws org.bulkhooks.bulk.InvalidRecordException if one has no id (and, to be created, gets none), has the id of
     *     another, or is to be created and is managed
     * @throws jakarta.persistence.OptimisticLockException if one is to be updated or deleted, and its row is gone or
     *     has another version
     */
    AffectedRecords<W> affected(ChangeType type);

    /**
     * Finds and locks the rows that records have already, for an upsert.
     *
     * @throws org.bulkhooks.bulk.InvalidRecordException if two have the same row, one has several, or one of another
     *     class
     */
    SoughtRecords<W> seek();

    /** Gives back what was needed to read old records. */
    @Override
    void close();
}
