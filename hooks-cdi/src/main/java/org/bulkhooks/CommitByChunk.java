package org.bulkhooks;

/**
 * That each chunk of a call is an operation of its own, in a transaction of its own.
 *
 * @param startAt the position of the first record to write, counted from 0; those before it are skipped unseen
 * @see BulkOptions#commitByChunk(long)
 */
public record CommitByChunk(long startAt) implements CreateOption, UpdateOption, DeleteOption, UpsertOption {

    /**
     * Makes the option.
     *
     * @throws IllegalArgumentException if {@code startAt} is negative
     */
    public CommitByChunk {
        if (startAt < 0) {
            throw new IllegalArgumentException("positions are counted from 0; there is none at " + startAt);
        }
    }
}
