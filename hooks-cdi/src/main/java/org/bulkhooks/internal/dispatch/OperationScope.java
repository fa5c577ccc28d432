package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bulkhooks.Bypass;
import org.jspecify.annotations.Nullable;

/**
 * What an operation shares with those nested in it in the same transaction.
 *
 * @param transaction the transaction that it runs in
 * @param ofCallers what its caller bypasses, and the callers of the operations around it in the same transaction
 * @param tally what the outermost operation of the transaction wrote, with all nested ones in it
 */
record OperationScope(PhaseQueue transaction, List<Bypass> ofCallers, OperationTally tally) {

    /**
     * Makes the scope of an operation.
     *
     * @param around the scope of the operation around it in the same transaction, or null if it is the outermost one there
     * @param transaction the transaction that it runs in
     * @param ofCaller what its caller bypasses
     */
    static OperationScope within(@Nullable OperationScope around, PhaseQueue transaction, Collection<Bypass> ofCaller) {
        return new OperationScope(
                transaction, inherited(around, ofCaller), around == null ? new OperationTally() : around.tally());
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
