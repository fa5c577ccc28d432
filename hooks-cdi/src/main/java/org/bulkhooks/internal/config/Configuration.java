package org.bulkhooks.internal.config;

import org.bulkhooks.bulk.CallOptions;

/**
 * The options of one application, described in docs/reference/configuration.md.
 *
 * @param chunkSize how many records a hook gets at once, unless a call of the facade says otherwise
 * @param depthLimit how many operations may be nested on a thread
 * @param recordedRuns how many of its last runs are kept for each hook
 * @param statistics whether runs are counted and kept
 * @param nativeSqlRefused whether native SQL that writes to the table of a model with hooks is refused
 */
public record Configuration(
        int chunkSize, int depthLimit, int recordedRuns, boolean statistics, boolean nativeSqlRefused) {

    /** What holds where nothing is configured. */
    public static final Configuration DEFAULT = new Configuration(CallOptions.DEFAULT_CHUNK_SIZE, 16, 64, true, false);
}
