package org.bulkhooks;

/** A setting of one call of {@link BulkOperations#delete}; made by {@link BulkOptions}. */
public sealed interface DeleteOption extends BulkOption
        permits ChunkSize, PartialSuccess, OnProgress, CommitByChunk, Bypass {}
