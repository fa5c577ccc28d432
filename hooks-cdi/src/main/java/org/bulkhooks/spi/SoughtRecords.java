package org.bulkhooks.spi;

import org.jspecify.annotations.Nullable;

/**
 * The records of an upsert, parted by whether they have a row. Rows can appear until the end: of other transactions, or
 * because hooks put other keys into records.
 *
 * @param <W> what the integration makes of written records
 */
public interface SoughtRecords<W extends WrittenRecords> {

    /** Has those created that have no row; what turns out to have one while they are written is not written. */
    AffectedRecords<W> createMissing();

    /** Has those updated that have a row. */
    AffectedRecords<W> updateExisting();

    /**
     * Has those updated that turned out to have a row while the others were created, possibly none. It is called once,
     * after the others are written and their after hooks have run.
     *
     * @throws org.bulkhooks.bulk.InvalidRecordException if two have the same row, because hooks gave them the same key
     */
    AffectedRecords<W> updateConflicting();

    /** Returns the id of a record as the application knows it, or null if it has none. */
    @Nullable
    Object identifier(OperationRecord record);
}
