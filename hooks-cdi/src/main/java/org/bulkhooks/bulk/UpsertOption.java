package org.bulkhooks.bulk;

/**
 * A setting of one call of {@link BulkOperations#upsert}; made by {@link BulkOptions}. Immutable, can be used again.
 */
public sealed interface UpsertOption permits BulkOption {}
