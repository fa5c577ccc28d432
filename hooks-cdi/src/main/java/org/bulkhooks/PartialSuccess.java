package org.bulkhooks;

/**
 * Whether an operation writes the records that were not rejected when others were.
 *
 * @see BulkOptions#partialSuccess()
 */
public record PartialSuccess() implements CreateOption, UpdateOption, DeleteOption, UpsertOption {}
