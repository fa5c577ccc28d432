package org.bulkhooks.eclipselink.internal.facade;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bulkhooks.BulkResult;
import org.bulkhooks.eclipselink.internal.write.OldRecords;
import org.bulkhooks.eclipselink.internal.write.OperationContext;
import org.bulkhooks.eclipselink.internal.write.OperationRun;
import org.bulkhooks.spi.OperationKind;

/** A call whose records are all there: each step is done with all of them before the next one. */
final class WholeCall {

    private WholeCall() {}

    /**
     * Runs the call in the transaction of its context.
     *
     * @param records the records, not empty
     * @param kind makes what creates, updates or deletes them
     */
    static BulkResult run(
            OperationContext context, Collection<?> records, Function<OperationContext, ? extends BulkCall> kind) {
        context.runtime().require(context.options().bypasses());
        BulkCall call = kind.apply(context);
        InputCheck check = new InputCheck(context.unitOfWork(), context.runtime());
        try (OldRecords oldRecords = OldRecords.open(context.unitOfWork())) {
            call.begin(check, records, 0, oldRecords);
            if (call.remaining().isEmpty()) {
                call.finish();
                return new BulkResult(records.size(), 0);
            }
            try (OperationRun run = OperationRun.begin(OperationKind.FACADE, context)) {
                run.run(List.of(call));
                run.complete();
                return new BulkResult(records.size(), call.remaining().size(), run.rejections());
            }
        }
    }
}
