package org.bulkhooks.eclipselink.internal.facade;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.steps.OperationRun;
import org.bulkhooks.spi.OperationKind;
import org.jspecify.annotations.Nullable;

/**
 * An operation whose records come one after the other: each chunk goes through all steps before the next one is read, and nothing is
 * kept of it. For one use.
 */
final class StreamCall {

    private final OperationContext context;
    private final RecordSource source;
    private final Function<OperationContext, ? extends RecordCall> kind;
    private final LongConsumer progress;
    private final InputCheck check;

    private @Nullable OperationRun operation;
    private int given;
    private int written;

    /**
     * Makes the operation.
     *
     * @param kind makes what creates, updates or deletes the records of a chunk
     */
    StreamCall(
            OperationContext context,
            RecordSource source,
            Function<OperationContext, ? extends RecordCall> kind,
            LongConsumer progress) {
        this.context = context;
        this.source = source;
        this.kind = kind;
        this.progress = progress;
        this.check = new InputCheck(context.unitOfWork(), context.runtime());
    }

    /** Runs it in the transaction of its context. */
    BulkResult run() {
        context.runtime().require(context.options().bypasses());
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
            return new BulkResult(given, written, rejections);
        } finally {
            if (operation != null) {
                operation.close();
            }
        }
    }

    private List<Object> next() {
        return source.next(context.options().chunkSize());
    }

    private void run(List<Object> chunk) {
        RecordCall call = kind.apply(context);
        try (OldRecords oldRecords = OldRecords.open(context.unitOfWork())) {
            call.begin(check, chunk, source.position(), oldRecords);
            given += call.size();
            if (call.isIdle()) {
                call.finish();
                return;
            }
            // not earlier: what was changed before the call is flushed, with its hooks, before the operation
            OperationRun running = operation == null ? OperationRun.begin(OperationKind.FACADE, context) : operation;
            operation = running;
            call.run(running);
            written += call.written();
        }
    }
}
