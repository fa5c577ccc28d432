package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bulkhooks.internal.changes.NetLedger;
import org.bulkhooks.internal.changes.NetRecords;
import org.bulkhooks.internal.changes.OperationFacts;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.internal.telemetry.OperationSpan;
import org.bulkhooks.internal.trace.Trace;
import org.jspecify.annotations.Nullable;

/** What became of records in one transaction, for each hook that is called with that. Not thread-safe. */
final class NetChanges {

    private final Map<Hook, Map<Class<?>, NetLedger<?>>> byHook = new TreeMap<>(Hook.ORDER);

    @SuppressWarnings("unchecked") // the ledger of a class was made for that class
    <E> void add(Hook hook, RecordChanges<E> changes) {
        NetLedger<?> ledger = byHook.computeIfAbsent(hook, ofHook -> new LinkedHashMap<>())
                .computeIfAbsent(changes.entityClass(), NetLedger::new);
        ((NetLedger<E>) ledger).add(changes);
    }

    /** Returns the hooks in the order in which they are called. */
    List<Hook> hooks() {
        return new ArrayList<>(byHook.keySet());
    }

    /**
     * Calls a hook, once for each entity class and type of net change that its event stands for.
     *
     * @param failure why the transaction was rolled back, or null if it was not, or that is not known
     * @param trace where the calls are noted
     * @param span what telemetry is told of the operation that they belong to
     */
    void call(Hook hook, Dispatching dispatching, @Nullable Throwable failure, Trace trace, OperationSpan span) {
        for (NetLedger<?> ledger : byHook.getOrDefault(hook, Map.of()).values()) {
            for (NetRecords<?> records : ledger.changes()) {
                if (hook.event().covers(Moment.AFTER, records.type())) {
                    call(hook, records, dispatching, failure, trace, span);
                }
            }
        }
    }

    private static void call(
            Hook hook,
            NetRecords<?> records,
            Dispatching dispatching,
            @Nullable Throwable failure,
            Trace trace,
            OperationSpan span) {
        Frame frame = dispatching.frames().open(dispatching.isDryRun(), trace, span);
        try {
            int[] indices = dispatching.selector().select(hook, records, frame);
            if (indices.length > 0) {
                OperationFacts facts =
                        new OperationFacts(frame.depth(), dispatching.isDryRun(), null, null, null, failure);
                dispatching.caller().call(hook, Moment.AFTER, records, indices, frame, facts, called -> {});
            }
        } finally {
            dispatching.frames().close(frame);
        }
    }
}
