package org.bulkhooks;

/** What happens to a record: it is created, updated or deleted. */
public enum ChangeType {
    /** The record has no row yet; an operation inserts one. */
    CREATE,
    /** The record's row exists and an operation writes other values to it. */
    UPDATE,
    /** The record's row exists and an operation removes it. */
    DELETE
}
