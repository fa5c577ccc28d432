package org.bulkhooks.bulk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.bulkhooks.Bypass;
import org.jspecify.annotations.Nullable;

/**
 * What the options of one call say together. Applications do not need it; an integration with a persistence provider
 * reads it. Immutable.
 *
 * @param chunkSize how many records a chunk has, at least 1
 * @param attributes the attributes that an update writes, and an upsert to rows that are there; empty for all that
 *     differ
 * @param partialSuccess whether rejected records are left out and the others written
 * @param bypasses the hooks that are left out, in the caller's order
 * @param progress is told how far the call is, or null
 * @param commitFrom if present, each chunk is an operation in a transaction of its own, from the record at this
 *     position on; positions are counted from 0
 * @param chunkByChunk whether each chunk goes through all steps before the next one, as the records of a stream do
 * @param conflictOn the attributes that tell whether a record has a row already, in the caller's order; empty for the
 *     id
 * @param ignoreConflicts whether an upsert leaves rows that are there as they are
 * @param upserted is told what became of each record of an upsert, or null
 * @param planned is told what would become of each record, if the call is a dry run; else null
 */
public record CallOptions(
        int chunkSize,
        Set<String> attributes,
        boolean partialSuccess,
        List<Bypass> bypasses,
        @Nullable Consumer<? super BulkProgress> progress,
        OptionalLong commitFrom,
        boolean chunkByChunk,
        Set<String> conflictOn,
        boolean ignoreConflicts,
        @Nullable Consumer<? super UpsertedRecord> upserted,
        @Nullable Consumer<? super PlannedRecord> planned) {

    /** How many records a chunk has if neither the caller nor the configuration says so. */
    public static final int DEFAULT_CHUNK_SIZE = 1_000;

    /** Copies the collections. */
    public CallOptions {
        attributes = Set.copyOf(attributes);
        bypasses = List.copyOf(bypasses);
        conflictOn = Collections.unmodifiableSet(new LinkedHashSet<>(conflictOn));
    }

    /**
     * Returns what a call without options does.
     *
     * @param chunkSize how many records a chunk has, at least 1
     */
    public static CallOptions ofDefaults(int chunkSize) {
        return new Draft(chunkSize).options();
    }

    /**
     * Reads the options of a create.
     *
     * @param chunkSize how many records a chunk has if the options do not say it
     * @param options each at most once; bypasses as many as there are
     * @throws IllegalArgumentException if an option is given twice, or two exclude each other
     * @throws NullPointerException if the options, or one of them, are null
     */
    public static CallOptions of(int chunkSize, CreateOption... options) {
        return read(chunkSize, (Object[]) options);
    }

    /** Reads the options of an update, as {@link #of(int, CreateOption...)} does those of a create. */
    public static CallOptions of(int chunkSize, UpdateOption... options) {
        return read(chunkSize, (Object[]) options);
    }

    /** Reads the options of a delete, as {@link #of(int, CreateOption...)} does those of a create. */
    public static CallOptions of(int chunkSize, DeleteOption... options) {
        return read(chunkSize, (Object[]) options);
    }

    /**
     * Reads the options of an upsert, as {@link #of(int, CreateOption...)} does those of a create.
     *
     * @throws IllegalArgumentException if an option is given twice, or two exclude each other
     */
    public static CallOptions of(int chunkSize, UpsertOption... options) {
        CallOptions read = read(chunkSize, (Object[]) options);
        if (read.ignoreConflicts && !read.attributes.isEmpty()) {
            throw new IllegalArgumentException(
                    "updating and ignoreConflicts exclude each other: either rows that are there get"
                            + " the attributes, or they stay as they are; give one of them");
        }
        return read;
    }

    private static CallOptions read(int chunkSize, Object... options) {
        Draft draft = new Draft(chunkSize);
        Set<String> names = new HashSet<>();
        for (Object given : Objects.requireNonNull(options, "options")) {
            NamedOption option = (NamedOption) Objects.requireNonNull(given, "option");
            if (!names.add(option.name()) && !option.name().equals(BulkOptions.BYPASSING)) {
                throw new IllegalArgumentException("the option " + option.name() + " is there twice; give it once");
            }
            option.set(draft);
        }
        if (draft.planned != null && draft.commitFrom.isPresent()) {
            throw new IllegalArgumentException(
                    "dryRun and commitByChunk exclude each other: a dry run commits nothing; leave commitByChunk out");
        }
        if (draft.chunkByChunk && draft.commitFrom.isPresent()) {
            throw new IllegalArgumentException("chunkByChunk and commitByChunk exclude each other: the one is a single"
                    + " operation in one transaction; give one of them");
        }
        return draft.options();
    }

    /** Tells whether the call takes its records chunk by chunk, whatever it is given. */
    public boolean isByChunk() {
        return chunkByChunk || commitFrom.isPresent();
    }

    /** Tells whether the call is a dry run, of which nothing stays. */
    public boolean isDryRun() {
        return planned != null;
    }

    /** Returns the same options, with which an update is not limited to some attributes. */
    public CallOptions withAllAttributes() {
        return new CallOptions(
                chunkSize,
                Set.of(),
                partialSuccess,
                bypasses,
                progress,
                commitFrom,
                chunkByChunk,
                conflictOn,
                ignoreConflicts,
                upserted,
                planned);
    }

    /** What the options that were read so far say. */
    static final class Draft {

        int chunkSize;
        Set<String> attributes = Set.of();
        boolean partialSuccess;
        final List<Bypass> bypasses = new ArrayList<>();

        @Nullable
        Consumer<? super BulkProgress> progress;

        OptionalLong commitFrom = OptionalLong.empty();
        boolean chunkByChunk;
        Set<String> conflictOn = Set.of();
        boolean ignoreConflicts;

        @Nullable
        Consumer<? super UpsertedRecord> upserted;

        @Nullable
        Consumer<? super PlannedRecord> planned;

        private Draft(int chunkSize) {
            this.chunkSize = chunkSize;
        }

        private CallOptions options() {
            return new CallOptions(
                    chunkSize,
                    attributes,
                    partialSuccess,
                    bypasses,
                    progress,
                    commitFrom,
                    chunkByChunk,
                    conflictOn,
                    ignoreConflicts,
                    upserted,
                    planned);
        }
    }
}
