package org.bulkhooks;

/**
 * How many records a chunk has.
 *
 * @param records the number of records, at least 1
 * @see BulkOptions#chunkSize(int)
 */
public record ChunkSize(int records) implements CreateOption, UpdateOption, DeleteOption, UpsertOption {

    /** What a call without this option uses, unless the application configures another. */
    public static final ChunkSize DEFAULT = new ChunkSize(1_000);

    /**
     * Makes the option.
     *
     * @throws IllegalArgumentException if {@code records} is below 1
     */
    public ChunkSize {
        if (records < 1) {
            throw new IllegalArgumentException("a chunk has at least 1 record, not " + records);
        }
    }
}
