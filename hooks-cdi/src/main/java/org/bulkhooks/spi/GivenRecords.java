package org.bulkhooks.spi;

/**
 * Records of a call before anything is done to them. One of the methods that return what comes next is called, once. It
 * checks what this type of call demands, flushes what was changed before the call, reads and locks old records, and
 * calls the callbacks of Jakarta Persistence that precede a write; nothing else has an effect on the database.
 *
 * @param <W> what the integration makes of written records
 */
public interface GivenRecords<W extends WrittenRecords> extends AutoCloseable {

    /** Returns how many records there are. */
    int size();

    /**
     * Has them created.
     *
     * @throws org.bulkhooks.bulk.InvalidRecordException if one is managed, has no id and gets none, or the id of
     *     another
     */
    AffectedRecords<W> create();

    /**
     * Has them updated; those that do not differ from their rows are not affected.
     *
     * @throws org.bulkhooks.bulk.InvalidRecordException if one has no id, or the id of another
     * @throws jakarta.persistence.OptimisticLockException if the row of one is gone, or has another version
     */
    AffectedRecords<W> update();

    /**
     * Has them deleted.
     *
     * @throws org.bulkhooks.bulk.InvalidRecordException if one has no id, or the id of another
     * @throws jakarta.persistence.OptimisticLockException if the row of one is gone, or has another version
     */
    AffectedRecords<W> delete();

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
