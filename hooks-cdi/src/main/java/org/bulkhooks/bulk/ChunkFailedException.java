package org.bulkhooks.bulk;

import jakarta.persistence.PersistenceException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that commits by chunk did not come to its end. Its cause is what ended it: a veto of a hook, a rejection, a
 * bad record, a refusal of the database, what the source of the records or a progress listener threw. The chunks before
 * it stay in the database; nothing of the failed one does.
 *
 * <p>After the cause is mended, the same call with the same records and {@code commitByChunk(failed.resumeAt())} does
 * the rest.
 */
public final class ChunkFailedException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable BulkResult committed;
    private final long resumeAt;

    /**
     * Makes the exception.
     *
     * @param committed what the call has committed
     * @param resumeAt the position of the first record that is not committed
     * @param cause what ended the call, or null where that is thrown itself, with this exception among its suppressed
     *     ones
     */
    public ChunkFailedException(BulkResult committed, long resumeAt, @Nullable Throwable cause) {
        super(
                "the chunk at position " + resumeAt + " failed, and " + committed.records()
                        + " records before it are committed; when the cause is mended, resume with commitByChunk("
                        + resumeAt + ")",
                cause);
        this.committed = Objects.requireNonNull(committed, "committed");
        this.resumeAt = resumeAt;
    }

    /**
     * Returns what the call has committed; records that were skipped at its beginning do not count.
     *
     * @throws IllegalStateException if the exception was deserialized
     */
    public BulkResult committed() {
        if (committed == null) {
            throw new IllegalStateException("the result does not travel with a serialized exception; resumeAt() does");
        }
        return committed;
    }

    /** Returns the position of the first record that is not committed, counted from 0, as skipped records count too. */
    public long resumeAt() {
        return resumeAt;
    }
}
