package org.bulkhooks.internal.dispatch;

import java.util.function.Consumer;
import org.bulkhooks.internal.changes.Notes;
import org.bulkhooks.internal.changes.OperationFacts;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.Moment;

/** A call of a hook that waits for a later phase of the transaction. */
final class DeferredCall {

    private final Hook hook;
    private final RecordChanges<?> changes;
    private final int[] indices;
    private final Notes notes;

    DeferredCall(Hook hook, RecordChanges<?> changes, int[] indices, Notes notes) {
        this.hook = hook;
        this.changes = changes;
        this.indices = indices;
        this.notes = notes;
    }

    Hook hook() {
        return hook;
    }

    /**
     * Calls it.
     *
     * @param afterwards what is checked when the hook has run
     */
    void run(Dispatching dispatching, Consumer<Hook> afterwards) {
        Frame frame = dispatching.frames().open(null);
        try {
            OperationFacts facts = new OperationFacts(frame.depth(), dispatching.isDryRun(), null, null, notes);
            dispatching.caller().call(hook, Moment.AFTER, changes, indices, frame, facts, afterwards);
        } finally {
            dispatching.frames().close(frame);
        }
    }
}
