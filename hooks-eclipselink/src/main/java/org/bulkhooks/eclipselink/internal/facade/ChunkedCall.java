package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.ChunkFailedException;
import org.bulkhooks.eclipselink.internal.boundary.TransactionBoundary;
import org.bulkhooks.eclipselink.internal.operation.ValuesBefore;
import org.bulkhooks.eclipselink.internal.steps.BecameManaged;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.jspecify.annotations.Nullable;

/** A call each chunk of which is an operation in a transaction of its own. For one use. */
final class ChunkedCall {

    private final TransactionBoundary boundary;
    private final RecordSource source;
    private final LongConsumer progress;

    private final List<RejectedRecord> rejections = new ArrayList<>();
    private int done;
    private int given;
    private int written;

    /** What is done with the records of one chunk, in its transaction. */
    @FunctionalInterface
    interface ChunkWork {

        /**
         * Does it.
         *
         * @param first the position of the first record
         * @param before takes what the records had before
         */
        BulkResult run(RepeatableWriteUnitOfWork unitOfWork, List<Object> records, int first, ValuesBefore before);
    }

    ChunkedCall(TransactionBoundary boundary, RecordSource source, LongConsumer progress) {
        this.boundary = boundary;
        this.source = source;
        this.progress = progress;
    }

    /**
     * Runs the call from the position of its source on.
     *
     * @param size how many records a chunk has
     */
    BulkResult run(int size, ChunkWork work) {
        try {
            // read outside of the transactions: what the source does, and how long it takes, is none of their affair
            for (List<Object> chunk = source.next(size); !chunk.isEmpty(); chunk = source.next(size)) {
                commit(chunk, work);
            }
        } catch (RuntimeException thrown) {
            throw failed(thrown);
        } catch (Error thrown) {
            thrown.addSuppressed(failed(null));
            throw thrown;
        }
        return committed();
    }

    private void commit(List<Object> chunk, ChunkWork work) {
        List<BecameManaged> managed = new ArrayList<>(1);
        ValuesBefore before = new ValuesBefore();
        BulkResult result = boundary.run(
                unitOfWork -> {
                    managed.add(BecameManaged.since(unitOfWork));
                    return work.run(unitOfWork, chunk, source.position(), before);
                },
                before,
                false);
        source.moved(chunk.size());
        given += result.records();
        written += result.written();
        rejections.addAll(result.rejections());
        managed.forEach(BecameManaged::detachAfterCommit);
        done += chunk.size();
        progress.accept(done);
    }

    private BulkResult committed() {
        return new BulkResult(given, written, rejections);
    }

    private ChunkFailedException failed(@Nullable RuntimeException cause) {
        return new ChunkFailedException(committed(), source.position(), cause);
    }
}
