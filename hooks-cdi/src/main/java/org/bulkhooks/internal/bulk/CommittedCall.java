package org.bulkhooks.internal.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.ChunkFailedException;
import org.jspecify.annotations.Nullable;

/** A call each chunk of which is an operation in a transaction of its own. For one use. */
final class CommittedCall {

    private final RecordSource source;
    private final LongConsumer progress;

    private final List<RejectedRecord> rejections = new ArrayList<>();
    private int done;
    private int given;
    private int written;
    private int kept;

    /** Writes the records of one chunk in a transaction, which is committed. */
    @FunctionalInterface
    interface Portion {

        /**
         * Writes them.
         *
         * @param first the position of the first record
         * @param committed is told the result as soon as that is committed
         */
        void commit(List<Object> records, int first, Consumer<BulkResult> committed);
    }

    /**
     * Makes the call.
     *
     * @param progress is told how many records are done, each time a chunk is committed
     */
    CommittedCall(RecordSource source, LongConsumer progress) {
        this.source = source;
        this.progress = progress;
    }

    /**
     * Runs the call from the position of its source on.
     *
     * @param size how many records a chunk has
     */
    BulkResult run(int size, Portion work) {
        try {
            // read outside of the transactions: what the source does, and how long it takes, is none of their affair
            for (List<Object> chunk = source.next(size); !chunk.isEmpty(); chunk = source.next(size)) {
                List<Object> records = chunk;
                work.commit(records, source.position(), result -> committed(records.size(), result));
                progress.accept(done);
            }
        } catch (RuntimeException thrown) {
            throw failed(thrown);
        } catch (Error thrown) {
            thrown.addSuppressed(failed(null));
            throw thrown;
        }
        return committed();
    }

    private void committed(int records, BulkResult result) {
        source.moved(records);
        given += result.records();
        written += result.written();
        kept += result.kept();
        rejections.addAll(result.rejections());
        done += records;
    }

    private BulkResult committed() {
        return new BulkResult(given, written, kept, rejections);
    }

    private ChunkFailedException failed(@Nullable RuntimeException cause) {
        return new ChunkFailedException(committed(), source.position(), cause);
    }
}
