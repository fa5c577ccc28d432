package org.bulkhooks.bulk;

/**
 * A setting of one call of {@link BulkOperations#delete}; made by {@link BulkOptions}. Immutable, can be used again.
 */
public sealed interface DeleteOption permits BulkOption {}
