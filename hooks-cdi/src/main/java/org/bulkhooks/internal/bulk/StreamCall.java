package org.bulkhooks.internal.bulk;

import java.util.List;
import java.util.function.LongConsumer;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.spi.CallSession;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.HookOperation;
import org.bulkhooks.spi.WrittenRecords;
import org.jspecify.annotations.Nullable;

/**
 * An operation whose records come one after the other: each chunk goes through all steps before the next one is read,
 * and nothing is kept of it. For one use.
 */
final class StreamCall<S extends CallSession<W>, W extends WrittenRecords> {

    private final S session;
    private final CallOptions options;
    private final RecordSource source;
    private final InputReader<S, W> reader;
    private final RecordWork.Kind<W> kind;
    private final LongConsumer progress;
    private final Plan plan;

    private @Nullable HookOperation<W> operation;
    private int given;
    private int written;
    private int kept;

    /**
     * Makes the operation.
     *
     * @param kind what is done with the records of a chunk
     * @param progress is told how many records are done, each time a chunk is
     */
    StreamCall(
            S session,
            CallOptions options,
            RecordSource source,
            InputReader<S, W> reader,
            RecordWork.Kind<W> kind,
            LongConsumer progress) {
        this.session = session;
        this.options = options;
        this.source = source;
        this.reader = reader;
        this.kind = kind;
        this.progress = progress;
        this.plan = new Plan(options);
    }

    /** Runs it. */
    BulkResult run() {
        try {
            for (List<Object> chunk = next(); !chunk.isEmpty(); chunk = next()) {
                run(chunk);
                source.moved(chunk.size());
                progress.accept(source.position());
            }
            if (operation != null) {
                operation.complete();
            }
            List<RejectedRecord> rejections = operation == null ? List.of() : operation.rejections();
            return new BulkResult(given, written, kept, rejections);
        } finally {
            if (operation != null) {
                operation.close();
            }
        }
    }

    private List<Object> next() {
        return source.next(options.chunkSize());
    }

    private void run(List<Object> chunk) {
        try (GivenRecords<W> records = reader.read(session, chunk, source.position())) {
            RecordWork<W> work = kind.of(records);
            given += records.records().size();
            if (work.isIdle() && !options.partialSuccess()) {
                work.runWithoutHooks();
                plan.tell(records.records());
                return;
            }
            // not earlier: what was changed before the call is flushed, with its hooks, before the operation
            HookOperation<W> running = operation == null ? session.hooks().begin(work.kind(), session) : operation;
            operation = running;
            RecordWork.Done done =
                    plan.rejecting(records.records(), running, () -> work.run(running, left -> {}, plan));
            written += done.written();
            kept += done.kept();
            plan.tell(records.records());
        }
    }
}
