package org.bulkhooks;

/**
 * Whether an upsert leaves rows that are there already as they are.
 *
 * @see BulkOptions#ignoreConflicts()
 */
public record IgnoreConflicts() implements UpsertOption {}
