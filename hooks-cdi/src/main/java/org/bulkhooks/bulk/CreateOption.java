package org.bulkhooks.bulk;

/**
 * A setting of one call of {@link BulkOperations#create}; made by {@link BulkOptions}. Immutable, can be used again.
 */
public sealed interface CreateOption permits BulkOption {}
