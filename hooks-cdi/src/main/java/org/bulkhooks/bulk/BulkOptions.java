package org.bulkhooks.bulk;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.bulkhooks.Bypass;
import org.bulkhooks.RecordsRejectedException;

/** The options of {@link BulkOperations}, to be imported statically. */
public final class BulkOptions {

    static final String BYPASSING = "bypassing";

    private static final String TO_UPDATE = "name at least one attribute to update, or leave the option out";

    private BulkOptions() {}

    /**
     * Splits the operation into chunks of this many records: hooks are called once for each chunk, and an SQL statement
     * writes records of one chunk. The default can be configured; it is {@value CallOptions#DEFAULT_CHUNK_SIZE} if it
     * is not.
     *
     * @param records the number of records, at least 1
     * @return the option
     * @throws IllegalArgumentException if {@code records} is below 1
     */
    public static BulkOption chunkSize(int records) {
        if (records < 1) {
            throw new IllegalArgumentException("a chunk has at least 1 record, not " + records);
        }
        return new NamedOption("chunkSize", records, options -> options.chunkSize = records);
    }

    /**
     * Leaves rejected records out and writes the others, instead of ending the operation with a
     * {@link RecordsRejectedException}. The {@linkplain BulkResult#rejections() result} says which records were left
     * out, and why. Hooks after the write are called with the written ones. A veto, and what the database refuses,
     * still ends the operation.
     *
     * <p>A record of a create or update that cannot be written without a rejected one is rejected too, and so on: one
     * that cascades to it, and a new one whose row refers to its row. Its message is {@code belongs to the rejected
     * record at position n}, a position in the caller's list. Of an upsert, that goes for records whose rows are
     * updated, too. A record that brings something along by cascade which hooks reject is rejected as well: the
     * rejection has the position of the record, the class of the child and the path to its attribute. Deletes are not
     * followed: one that cascades to a rejected record ends the operation or not as the hooks of a flush say, which are
     * called for what is cascaded to.
     *
     * @return the option
     */
    public static BulkOption partialSuccess() {
        return new NamedOption("partialSuccess", true, options -> options.partialSuccess = true);
    }

    /**
     * Calls a listener with how far the call is, on its thread, each time rows of a chunk have been written: in a call
     * that takes its records from a stream or commits by chunk, when a chunk is through all steps, its commit included.
     * The last report counts all records; a call without records makes no report.
     *
     * <p>The listener must not use the EntityManager. What it throws ends the call as a veto does.
     *
     * @param listener called with each report, not null; it need not be thread-safe
     * @return the option
     * @throws NullPointerException if {@code listener} is null
     */
    public static BulkOption onProgress(Consumer<? super BulkProgress> listener) {
        Objects.requireNonNull(listener, "listener");
        return new NamedOption("onProgress", listener, options -> options.progress = listener);
    }

    /**
     * Calls a listener with what became of each record of an upsert, in the order of positions, on the thread of the
     * call: at its end, or in a call that takes its records from a stream or commits by chunk, when a chunk is through
     * all steps, its commit included. If the call runs in a larger transaction, its outcomes are certain only when that
     * is committed.
     *
     * <p>The listener must not use the EntityManager. What it throws ends the call as a veto does.
     *
     * @param listener called with each report, not null; it need not be thread-safe
     * @return the option
     * @throws NullPointerException if {@code listener} is null
     */
    public static UpsertOption onUpserted(Consumer<? super UpsertedRecord> listener) {
        Objects.requireNonNull(listener, "listener");
        return new NamedOption("onUpserted", listener, options -> options.upserted = listener);
    }

    /**
     * Checks what the call would do, and leaves nothing of it: the call runs as ever, with its SQL and with before,
     * validation and after hooks, in a transaction of its own that is always rolled back. The call needs that no
     * transaction is active, and that the persistence context holds no changes that are not written yet.
     *
     * <p>The listener is told of each record in the order of positions, on the thread of the call and in its
     * transaction: at the end of the operation, or in a call that takes its records from a stream, when a chunk is
     * through all steps. Without {@link #partialSuccess()}, a rejection ends the call with a
     * {@link RecordsRejectedException}, as it would end the real one; the listener is told of the rejected records
     * before, and of no others, because nothing would be written. What else would end the call ends this one, too. If
     * the call throws, what the listener was told before does not hold.
     *
     * <p>Hooks can ask {@link org.bulkhooks.ChangeSet#isDryRun()}; so can hooks of the operations that they start in
     * the transaction. Hooks of the phase {@code BEFORE_COMPLETION} are called, because they could veto; hooks of
     * phases after the transaction are not. The statistics count the calls of hooks apart. The records get back what
     * they held before the call, those of a stream their ids and versions only. Numbers of sequences are used up.
     *
     * <p>The result says what the call would have done. It cannot be combined with {@link #commitByChunk()}, nor given
     * with a statement.
     *
     * @param listener called with each record, not null; it need not be thread-safe and must not use the EntityManager.
     *     What it throws ends the call and is thrown on as itself
     * @return the option
     * @throws NullPointerException if {@code listener} is null
     */
    public static BulkOption dryRun(Consumer<? super PlannedRecord> listener) {
        Objects.requireNonNull(listener, "listener");
        return new NamedOption("dryRun", listener, options -> options.planned = listener);
    }

    /**
     * Takes each chunk through all steps before the next one is looked at, within one operation and one transaction, as
     * a call with a stream does: of a statement, the call holds the records of one chunk and no more. So hooks of a
     * chunk see the rows of earlier chunks and not those of later ones, and a rejection ends the operation at the end
     * of its chunk.
     *
     * <p>A call with a stream, and an update of what a query selects, run chunk by chunk anyway.
     *
     * @return the option
     */
    public static BulkOption chunkByChunk() {
        return new NamedOption("chunkByChunk", true, options -> options.chunkByChunk = true);
    }

    /**
     * Makes each chunk an operation of its own, in a transaction of its own, so that neither the records nor the
     * transaction of a large call get larger than a chunk, and a failure leaves what was committed before. The call
     * needs that no transaction is active.
     *
     * <p>A failure is a {@link ChunkFailedException}, which says how far the call came. Rejections end the call at
     * their chunk, unless {@link #partialSuccess()} is given too. What became managed during a chunk is detached after
     * its commit. Records that refer to each other are in order if they refer to earlier ones, or are in the same
     * chunk. The source of the records is read outside of the transactions.
     *
     * @return the option
     */
    public static BulkOption commitByChunk() {
        return commitByChunk(0);
    }

    /**
     * Resumes a call that committed by chunk and failed.
     *
     * @param startAt the position of the first record to write, counted from 0:
     *     {@link ChunkFailedException#resumeAt()}. The call skips the records before it without looking at them;
     *     positions count them
     * @return the option
     * @throws IllegalArgumentException if {@code startAt} is negative
     * @see #commitByChunk()
     */
    public static BulkOption commitByChunk(long startAt) {
        if (startAt < 0) {
            throw new IllegalArgumentException("positions are counted from 0, and cannot be " + startAt);
        }
        return new NamedOption("commitByChunk", startAt, options -> options.commitFrom = OptionalLong.of(startAt));
    }

    /**
     * Leaves hooks out of the call. It can be given more than once.
     *
     * @param bypass says which hooks, and why, not null
     * @return the option
     * @throws NullPointerException if {@code bypass} is null
     */
    public static BulkOption bypassing(Bypass bypass) {
        Objects.requireNonNull(bypass, "bypass");
        return new NamedOption(BYPASSING, bypass, options -> options.bypasses.add(bypass));
    }

    /**
     * Writes only these attributes, and what hooks change on top; other differences from the old rows are not written.
     * Where no hook looks at the records, the old rows are not read; then each record counts as changed, and its
     * version is raised.
     *
     * <p>Where attributes are derived, with a {@link org.bulkhooks.graph.DependencyGraph}, the record then holds the
     * row's values of what the graph reads and calculates, so that the caller has to set only its id, its version and
     * these attributes.
     *
     * @param names names of persistent attributes, other than id and version
     * @return the option
     * @throws IllegalArgumentException if no name is given
     * @throws NullPointerException if a name is null
     */
    public static UpdateOption attributes(String... names) {
        Set<String> attributes = names("attributes", TO_UPDATE, names);
        return new NamedOption("attributes", attributes, options -> options.attributes = attributes);
    }

    /**
     * Names the attributes by which an upsert finds out whether a record has a row already. There has to be a unique
     * constraint or primary key on exactly their columns. Without this option it is the id, where the application
     * assigns ids.
     *
     * <p>An attribute can be the id or a part of it, a basic or embedded attribute, one within an embeddable by its
     * path such as {@code "postal.city"}, or a to-one relation with a foreign key, for which the key is compared. A
     * record with null in one of their columns conflicts with no row, as in SQL, and is created.
     *
     * @param attributes names of persistent attributes, or paths into embeddables
     * @return the option
     * @throws IllegalArgumentException if no name is given
     * @throws NullPointerException if a name is null
     */
    public static UpsertOption conflictOn(String... attributes) {
        Set<String> names = names("conflictOn", "name at least one attribute that tells records apart", attributes);
        return new NamedOption("conflictOn", names, options -> options.conflictOn = names);
    }

    /**
     * Limits what an upsert writes to existing rows: to these attributes, and what hooks change on top. Rows that it
     * creates get all attributes. Without this option an existing row gets all attributes of the record but id, version
     * and those of {@link #conflictOn}, also those that the record holds null in.
     *
     * @param attributes names of persistent attributes, other than id and version
     * @return the option
     * @throws IllegalArgumentException if no name is given
     * @throws NullPointerException if a name is null
     */
    public static UpsertOption updating(String... attributes) {
        Set<String> names = names("updating", TO_UPDATE, attributes);
        return new NamedOption("updating", names, options -> options.attributes = names);
    }

    /**
     * Lets an upsert leave existing rows as they are: {@link RecordOutcome#SKIPPED}, without hooks. It cannot be
     * combined with {@link #updating}.
     *
     * @return the option
     */
    public static UpsertOption ignoreConflicts() {
        return new NamedOption("ignoreConflicts", true, options -> options.ignoreConflicts = true);
    }

    private static Set<String> names(String option, String ifNone, String... attributes) {
        if (attributes == null || Arrays.asList(attributes).contains(null)) {
            throw new NullPointerException(option + ": null is not the name of an attribute");
        }
        if (attributes.length == 0) {
            throw new IllegalArgumentException(ifNone);
        }
        return new LinkedHashSet<>(Arrays.asList(attributes));
    }
}
