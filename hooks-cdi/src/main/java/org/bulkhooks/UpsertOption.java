package org.bulkhooks;

/** A setting of one call of {@link BulkOperations#upsert}; made by {@link BulkOptions}. */
public sealed interface UpsertOption extends BulkOption
        permits ChunkSize,
                ConflictOn,
                Updating,
                IgnoreConflicts,
                PartialSuccess,
                OnProgress,
                OnUpserted,
                CommitByChunk,
                Bypass {}
