package org.bulkhooks.internal.bulk;

import java.util.function.IntConsumer;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.spi.CallSession;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.HookOperation;
import org.bulkhooks.spi.WrittenRecords;

/** An operation whose records are all there: each step is done with all of them before the next one. */
final class WholeCall {

    private WholeCall() {}

    /**
     * Runs it.
     *
     * @param given the records, at least one
     * @param kind what is done with them
     * @param done is told how many of the records are done
     */
    static <W extends WrittenRecords> BulkResult run(
            CallSession<W> session,
            CallOptions options,
            GivenRecords<W> given,
            RecordWork.Kind<W> kind,
            IntConsumer done) {
        Plan plan = new Plan(options);
        RecordWork<W> work = kind.of(given);
        if (work.isIdle() && !options.partialSuccess()) {
            work.runWithoutHooks();
            plan.tell(given.records());
            return new BulkResult(given.records().size(), 0);
        }
        try (HookOperation<W> operation = session.hooks().begin(work.kind(), session)) {
            RecordWork.Done did = plan.rejecting(
                    given.records(),
                    operation,
                    () -> work.run(
                            operation, left -> done.accept(given.records().size() - left), plan));
            operation.complete();
            plan.tell(given.records());
            return new BulkResult(given.records().size(), did.written(), did.kept(), operation.rejections());
        }
    }
}
