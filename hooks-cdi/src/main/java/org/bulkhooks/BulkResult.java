package org.bulkhooks;

/**
 * What a bulk operation did.
 *
 * @param records how many records were given
 * @param written how many of them were created, updated or deleted; the others had no net change
 */
public record BulkResult(int records, int written) {

    /** Returns how many records had no net change and were not written. */
    public int unchanged() {
        return records - written;
    }
}
