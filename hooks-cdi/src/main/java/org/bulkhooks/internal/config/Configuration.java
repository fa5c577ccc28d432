package org.bulkhooks.internal.config;

import java.util.List;
import org.bulkhooks.bulk.CallOptions;

/**
 * The options of one application, described in docs/reference/configuration.md.
 *
 * @param chunkSize how many records a hook gets at once, unless a call of the facade says otherwise
 * @param statementLimit how many rows a statement with hooks may match where it is executed as a whole; 0 for any
 *     number
 * @param depthLimit how many operations may be nested on a thread
 * @param recordedRuns how many of its last runs are kept for each hook
 * @param recordedOperations how many of the last operations are kept, with their steps
 * @param statistics whether runs are counted and kept
 * @param nativeSqlRefused whether native SQL that writes to the table of a model with hooks is refused
 * @param expectedVetoes class names of exceptions that are rules of the business
 * @param control whether hooks can be switched off by a management bean
 * @param disabled names of hooks that are switched off
 * @param telemetry whether OpenTelemetry is told what runs, where it is
 */
public record Configuration(
        int chunkSize,
        int statementLimit,
        int depthLimit,
        int recordedRuns,
        int recordedOperations,
        boolean statistics,
        boolean nativeSqlRefused,
        List<String> expectedVetoes,
        boolean control,
        List<String> disabled,
        boolean telemetry) {

    /** What holds where nothing is configured. */
    public static final Configuration DEFAULT = new Configuration(
            CallOptions.DEFAULT_CHUNK_SIZE, 100_000, 16, 64, 200, true, false, List.of(), false, List.of(), true);

    /** Makes the options with copies of the lists. */
    public Configuration {
        expectedVetoes = List.copyOf(expectedVetoes);
        disabled = List.copyOf(disabled);
    }
}
