package org.bulkhooks.bulk;

import java.util.List;
import org.bulkhooks.RejectedRecord;

/**
 * What a bulk operation did.
 *
 * @param records how many records were given
 * @param written how many of them were created, updated or deleted; the others were rejected or kept, or had no net
 *     change
 * @param kept how many deletes hooks {@linkplain org.bulkhooks.Change#keep() took back}, and the records were not
 *     rejected later
 * @param rejections all rejections of records that were left out, in the order of positions, several for a record
 *     perhaps; none without {@link BulkOptions#partialSuccess()}
 */
public record BulkResult(int records, int written, int kept, List<RejectedRecord> rejections) {

    /** Makes the result with a copy of the list. */
    public BulkResult {
        rejections = List.copyOf(rejections);
    }

    /**
     * Makes the result of an operation in which no delete was taken back.
     *
     * @param records how many records were given
     * @param written how many of them were written
     * @param rejections the rejections of records that were left out
     */
    public BulkResult(int records, int written, List<RejectedRecord> rejections) {
        this(records, written, 0, rejections);
    }

    /**
     * Makes the result of an operation that rejected no record and in which no delete was taken back.
     *
     * @param records how many records were given
     * @param written how many of them were written
     */
    public BulkResult(int records, int written) {
        this(records, written, List.of());
    }

    /** Returns how many records were rejected and left out. */
    public int rejected() {
        return (int)
                rejections.stream().map(RejectedRecord::position).distinct().count();
    }

    /**
     * Returns how many records had no net change and were not written. A managed record that was dirty is one of them:
     * the flush at the begin of the call has written it, with its hooks.
     */
    public int unchanged() {
        return records - written - kept - rejected();
    }
}
