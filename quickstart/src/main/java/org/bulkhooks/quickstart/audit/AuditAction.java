package org.bulkhooks.quickstart.audit;

/** What happened to an audited record. */
public enum AuditAction {
    /** Some of its attributes got other values. */
    UPDATED,
    /** It was deleted. */
    DELETED
}
