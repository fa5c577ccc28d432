package org.bulkhooks.eclipselink.internal.facade;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.steps.OperationRun;
import org.bulkhooks.spi.OperationKind;

/** An operation whose records are all there: each step is done with all of them before the next one. */
final class WholeCall {

    private WholeCall() {}

    /**
     * Runs it in the transaction of its context.
     *
     * @param input the records, or what they are found by, not empty
     * @param first the position of the first of them
     * @param kind makes what creates, updates or deletes them
     * @param progress is told how many of the records are done
     */
    static BulkResult run(
            OperationContext context,
            Collection<?> input,
            int first,
            Function<OperationContext, ? extends RecordCall> kind,
            IntConsumer progress) {
        context.runtime().require(context.options().bypasses());
        RecordCall call = kind.apply(context);
        call.tell(progress);
        InputCheck check = new InputCheck(context.unitOfWork(), context.runtime());
        BulkResult result;
        try (OldRecords oldRecords = OldRecords.open(context.unitOfWork())) {
            call.begin(check, input, first, oldRecords);
            if (call.isIdle()) {
                call.finish();
                result = new BulkResult(call.size(), 0);
            } else {
                try (OperationRun run = OperationRun.begin(OperationKind.FACADE, context)) {
                    call.run(run);
                    run.complete();
                    result = new BulkResult(call.size(), call.written(), run.rejections());
                }
            }
        }
        progress.accept(input.size());
        return result;
    }
}
