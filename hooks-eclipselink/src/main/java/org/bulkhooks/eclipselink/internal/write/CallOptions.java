package org.bulkhooks.eclipselink.internal.write;

import java.util.Objects;
import java.util.Set;
import org.bulkhooks.Attributes;
import org.bulkhooks.BulkOption;
import org.bulkhooks.ChunkSize;
import org.jspecify.annotations.Nullable;

/**
 * The options of one call.
 *
 * @param chunkSize how many records a chunk has
 * @param attributes the attributes to write, or none if they are found by comparison
 */
record CallOptions(int chunkSize, Set<String> attributes) {

    static CallOptions of(BulkOption... options) {
        @Nullable ChunkSize chunkSize = null;
        @Nullable Attributes attributes = null;
        for (BulkOption option : Objects.requireNonNull(options, "options")) {
            Objects.requireNonNull(option, "option");
            if (option instanceof ChunkSize given) {
                requireFirst(chunkSize, "chunkSize");
                chunkSize = given;
            } else if (option instanceof Attributes given) {
                requireFirst(attributes, "attributes");
                attributes = given;
            }
        }
        return new CallOptions(
                (chunkSize == null ? ChunkSize.DEFAULT : chunkSize).records(),
                attributes == null ? Set.of() : attributes.names());
    }

    private static void requireFirst(@Nullable Object before, String name) {
        if (before != null) {
            throw new IllegalArgumentException("the option " + name + " is there twice; give it once");
        }
    }
}
