package org.bulkhooks.bulk;

/**
 * A setting that each call of {@link BulkOperations} takes; made by {@link BulkOptions}. Immutable, can be used again.
 */
public sealed interface BulkOption extends CreateOption, UpdateOption, DeleteOption, UpsertOption permits NamedOption {}
