package org.bulkhooks.bulk;

/**
 * A setting of one call of {@link BulkOperations#update}; made by {@link BulkOptions}. Immutable, can be used again.
 */
public sealed interface UpdateOption permits BulkOption {}
