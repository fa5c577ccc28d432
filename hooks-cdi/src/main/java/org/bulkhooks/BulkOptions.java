package org.bulkhooks;

import java.util.Arrays;
import java.util.LinkedHashSet;

/** The options of {@link BulkOperations}, to be imported statically. */
public final class BulkOptions {

    private BulkOptions() {}

    /**
     * Splits the operation into chunks of this many records: hooks are called once for each, and a statement concerns at most
     * one. The default is configurable, and {@link ChunkSize#DEFAULT} else.
     *
     * @param records the number of records, at least 1
     * @return the option
     * @throws IllegalArgumentException if {@code records} is below 1
     */
    public static ChunkSize chunkSize(int records) {
        return new ChunkSize(records);
    }

    /**
     * Leaves rejected records out and writes the others, instead of ending the operation with a {@link RecordsRejectedException}.
     * The {@linkplain BulkResult#rejections() result} says which records were left out, and why. Hooks after the write are called
     * with the written ones. A veto, and what the database refuses, still ends the operation.
     *
     * <p>A record of a create or update that cannot be written without a rejected one is rejected too, and so on: one that cascades to
     * it, and a new one whose row refers to its row. Its message is {@code belongs to the rejected record at position n}, a position in
     * the caller's list. Deletes are not followed: one that cascades to a rejected record ends the operation or not as the hooks of a
     * flush say, which are called for what is cascaded to.
     *
     * @return the option
     */
    public static PartialSuccess partialSuccess() {
        return new PartialSuccess();
    }

    /**
     * Writes only these attributes, and what hooks change on top, whatever else differs from the old rows. Where no hook looks at
     * the records, the old rows are not read; then each record counts as changed, and its version is raised.
     *
     * <p>Where attributes are derived, with a {@link org.bulkhooks.graph.DependencyGraph}, the record then holds the row's values of what
     * the graph reads and calculates, so that it may come with nothing but its id, its version and these attributes.
     *
     * @param names names of persistent attributes, other than id and version
     * @return the option
     * @throws IllegalArgumentException if there is no name
     * @throws NullPointerException if a name is null
     */
    public static Attributes attributes(String... names) {
        return new Attributes(new LinkedHashSet<>(Arrays.asList(names)));
    }
}
