package org.bulkhooks;

/** A setting of one call of {@link BulkOperations}; made by {@link BulkOptions}. */
public sealed interface BulkOption permits CreateOption, UpdateOption, DeleteOption, UpsertOption {}
