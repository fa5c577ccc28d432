package org.bulkhooks.internal.changes;

import org.jspecify.annotations.Nullable;

/**
 * What a hook is told of its operation besides the records.
 *
 * @param depth how many operations are nested
 * @param isDryRun whether nothing of the operation stays
 * @param rejections collects what the hook rejects, or null if it is too late for that
 * @param kept collects the deletes that the hook takes back, or null where there is none to be taken back
 * @param notes the notes on the records, or null where there are none to be made or read
 * @param failure why the transaction was rolled back, or null if it was not, or that is not known
 */
public record OperationFacts(
        int depth,
        boolean isDryRun,
        @Nullable Rejections rejections,
        @Nullable KeptRecords kept,
        @Nullable Notes notes,
        @Nullable Throwable failure) {

    /** Returns what is told where only records are of interest. */
    public static OperationFacts withoutHook(int depth, boolean isDryRun) {
        return new OperationFacts(depth, isDryRun, null, null, null, null);
    }
}
