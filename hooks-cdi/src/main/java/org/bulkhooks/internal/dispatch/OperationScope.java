package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.internal.registry.Bypassed;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an operation before it begins. An operation shares it with those nested in it in the same
 * transaction.
 *
 * @param transaction the transaction that it runs in
 * @param ofCallers what its caller bypasses, and the callers of the operations around it in the same transaction
 * @param bypassed what its caller and its thread bypass, and what is switched off
 * @param tally what the outermost operation of the transaction wrote, with all nested ones in it
 * @param outermost whether no operation of the same transaction is around it
 * @param dryRun whether nothing of the transaction stays
 */
public record OperationScope(
        PhaseQueue transaction,
        List<Bypass> ofCallers,
        Bypassed bypassed,
        OperationTally tally,
        boolean outermost,
        boolean dryRun) {

    /**
     * Makes the scope of an operation on the calling thread.
     *
     * @param transaction the transaction that it runs in
     * @param ofCaller what its caller bypasses
     */
    static OperationScope of(Dispatching dispatching, PhaseQueue transaction, Collection<Bypass> ofCaller) {
        OperationScope around =
                Frame.operationIn(transaction, dispatching.frames().current());
        List<Bypass> ofCallers = inherited(around, ofCaller);
        return new OperationScope(
                transaction,
                ofCallers,
                Bypassed.by(
                        ofCallers,
                        dispatching.scopes().active(),
                        // the outermost operation of a transaction decides, so that those in it see one state
                        around == null
                                ? dispatching.switches().bypasses()
                                : around.bypassed().switchedOff()),
                around == null ? new OperationTally() : around.tally(),
                around == null,
                // another persistence context in the transaction does not know by itself
                transaction.isDryRun() || (around != null && around.dryRun()));
    }

    private static List<Bypass> inherited(@Nullable OperationScope around, Collection<Bypass> ofCaller) {
        if (around == null) {
            return List.copyOf(ofCaller);
        }
        List<Bypass> all = new ArrayList<>(ofCaller);
        all.addAll(around.ofCallers());
        return List.copyOf(all);
    }
}
