package org.bulkhooks.bulk;

/** What an upsert did with one record. */
public enum UpsertOutcome {
    /** There was no row; it was inserted, with the hooks of a create. */
    CREATED,
    /** There was a row; it was updated, with the hooks of an update. */
    UPDATED,
    /** There was a row, and the caller wanted those left as they are; no hook was called. */
    SKIPPED,
    /** There was a row, and nothing to change in it; no hook was called, or before hooks set everything back. */
    UNCHANGED,
    /** A hook or Bean Validation rejected the record; nothing was written for it. */
    REJECTED
}
