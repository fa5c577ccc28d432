package org.bulkhooks.eclipselink.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.Attributes;
import org.bulkhooks.BulkOption;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChunkSize;
import org.bulkhooks.CommitByChunk;
import org.bulkhooks.OnProgress;
import org.bulkhooks.PartialSuccess;
import org.bulkhooks.spi.HookSettings;
import org.jspecify.annotations.Nullable;

/**
 * The options of one call.
 *
 * @param chunkSize how many records a chunk has
 * @param attributes the attributes to write, or none if they are found by comparison
 * @param partial whether rejected records are left out and the others written
 * @param bypasses the hooks that are left out
 * @param progress who is told how far the call is, or null
 * @param commit that each chunk has a transaction of its own, or null if all have one together
 */
public record OperationOptions(
        int chunkSize,
        Set<String> attributes,
        boolean partial,
        List<Bypass> bypasses,
        @Nullable OnProgress progress,
        @Nullable CommitByChunk commit) {

    /**
     * Reads the options of a call.
     *
     * @param settings what is configured where the caller does not say
     * @param options at most one of each kind, except for bypasses
     */
    public static OperationOptions of(HookSettings settings, BulkOption... options) {
        @Nullable ChunkSize chunkSize = null;
        @Nullable Attributes attributes = null;
        @Nullable PartialSuccess partial = null;
        @Nullable OnProgress progress = null;
        @Nullable CommitByChunk commit = null;
        List<Bypass> bypasses = new ArrayList<>();
        for (BulkOption option : Objects.requireNonNull(options, "options")) {
            Objects.requireNonNull(option, "option");
            if (option instanceof ChunkSize given) {
                requireFirst(chunkSize, "chunkSize");
                chunkSize = given;
            } else if (option instanceof Attributes given) {
                requireFirst(attributes, "attributes");
                attributes = given;
            } else if (option instanceof PartialSuccess given) {
                requireFirst(partial, "partialSuccess");
                partial = given;
            } else if (option instanceof OnProgress given) {
                requireFirst(progress, "onProgress");
                progress = given;
            } else if (option instanceof CommitByChunk given) {
                requireFirst(commit, "commitByChunk");
                commit = given;
            } else if (option instanceof Bypass bypass) {
                bypasses.add(bypass);
            }
        }
        return new OperationOptions(
                chunkSize == null ? settings.chunkSize() : chunkSize.records(),
                attributes == null ? Set.of() : attributes.names(),
                partial != null,
                List.copyOf(bypasses),
                progress,
                commit);
    }

    /** Returns the same options, with which an update is not limited to some attributes. */
    public OperationOptions withAllAttributes() {
        return new OperationOptions(chunkSize, Set.of(), partial, bypasses, progress, commit);
    }

    /**
     * Refuses an option that is there twice.
     *
     * @param before the option of the same kind that was found before, or null
     */
    public static void requireFirst(@Nullable Object before, String name) {
        if (before != null) {
            throw new IllegalArgumentException("the option " + name + " is there twice; give it once");
        }
    }
}
