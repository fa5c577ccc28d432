package org.bulkhooks.internal.dispatch;

import java.util.function.Consumer;
import org.bulkhooks.internal.changes.Notes;
import org.bulkhooks.internal.changes.OperationFacts;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.internal.telemetry.OperationSpan;
import org.bulkhooks.internal.trace.Trace;
import org.jspecify.annotations.Nullable;

/** A call of a hook that waits for a later phase of the transaction. */
final class DeferredCall {

    private final Hook hook;
    private final RecordChanges<?> changes;
    private final int[] indices;
    private final Notes notes;
    private final @Nullable Throwable failure;
    private final Trace trace;
    private final OperationSpan span;

    /**
     * Makes it.
     *
     * @param failure what ended the operation of the changes before their after event, or null if nothing did, or what
     *     did is not known
     * @param trace where the operation of the changes is noted
     * @param span what telemetry is told of that operation
     */
    DeferredCall(
            Hook hook,
            RecordChanges<?> changes,
            int[] indices,
            Notes notes,
            @Nullable Throwable failure,
            Trace trace,
            OperationSpan span) {
        this.hook = hook;
        this.changes = changes;
        this.indices = indices;
        this.notes = notes;
        this.failure = failure;
        this.trace = trace;
        this.span = span;
    }

    Hook hook() {
        return hook;
    }

    /**
     * Calls it.
     *
     * @param ofTransaction why the transaction was rolled back, or null if it was not, or that is not known
     * @param afterwards what is checked when the hook has run
     */
    void run(Dispatching dispatching, @Nullable Throwable ofTransaction, Consumer<Hook> afterwards) {
        Frame frame = dispatching.frames().open(dispatching.isDryRun(), trace, span);
        try {
            OperationFacts facts = new OperationFacts(
                    frame.depth(),
                    dispatching.isDryRun(),
                    null,
                    null,
                    notes,
                    failure == null ? ofTransaction : failure);
            dispatching.caller().call(hook, Moment.AFTER, changes, indices, frame, facts, afterwards);
        } finally {
            dispatching.frames().close(frame);
        }
    }
}
