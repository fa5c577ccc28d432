package org.bulkhooks;

/** A setting of one call of {@link BulkOperations#update}; made by {@link BulkOptions}. */
public sealed interface UpdateOption extends BulkOption
        permits ChunkSize, Attributes, PartialSuccess, OnProgress, CommitByChunk, Bypass {}
