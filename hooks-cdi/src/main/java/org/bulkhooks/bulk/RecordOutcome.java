package org.bulkhooks.bulk;

/**
 * What a call did with one record, or would do, in a {@linkplain BulkOptions#dryRun dry run}. Later versions may add
 * constants.
 */
public enum RecordOutcome {
    /** Its row was inserted, with the hooks of a create. */
    CREATED,
    /** Its row was updated, with the hooks of an update. */
    UPDATED,
    /** Its row was deleted, with the hooks of a delete; an upsert deletes nothing. */
    DELETED,
    /**
     * A hook took its delete back; what the hook changed in it, if anything, was written with the hooks of an update.
     */
    KEPT,
    /** There was a row, and the caller of an upsert wanted those left as they are; no hook was called. */
    SKIPPED,
    /** There was a row, and nothing to change in it; no hook was called, or before hooks set everything back. */
    UNCHANGED,
    /** A hook or Bean Validation rejected the record; nothing was written for it. */
    REJECTED
}
