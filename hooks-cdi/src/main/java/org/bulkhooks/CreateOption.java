package org.bulkhooks;

/** A setting of one call of {@link BulkOperations#create}; made by {@link BulkOptions}. */
public sealed interface CreateOption extends BulkOption
        permits ChunkSize, PartialSuccess, OnProgress, CommitByChunk, Bypass {}
