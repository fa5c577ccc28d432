package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.spi.HookTransaction;
import org.bulkhooks.spi.RecordChanges;

/**
 * What waits for a later phase of one transaction: the calls of hooks, in the order of operations and then of hooks, and the hooks
 * that are called with its net changes.
 */
final class PhaseQueue implements HookTransaction {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final Dispatching dispatching;
    private List<DeferredCall> beforeCompletion = new ArrayList<>();
    private List<DeferredCall> afterCompletion = new ArrayList<>();
    private NetChanges netChanges = new NetChanges();

    PhaseQueue(Dispatching dispatching) {
        this.dispatching = dispatching;
    }

    void add(DeferredCall call) {
        if (call.hook().phase() == TransactionPhase.BEFORE_COMPLETION) {
            beforeCompletion.add(call);
        } else {
            afterCompletion.add(call);
        }
    }

    void noteNetChanges(Hook hook, RecordChanges<?> changes) {
        netChanges.add(hook, changes);
    }

    @Override
    public boolean beforeCompletion() {
        List<DeferredCall> waiting = beforeCompletion;
        beforeCompletion = new ArrayList<>();
        waiting.forEach(call -> call.run(dispatching));
        return !waiting.isEmpty();
    }

    @Override
    public void afterCompletion(boolean committed) {
        List<DeferredCall> waiting = afterCompletion;
        NetChanges ofTransaction = netChanges;
        afterCompletion = new ArrayList<>();
        beforeCompletion = new ArrayList<>();
        netChanges = new NetChanges();
        for (DeferredCall call : waiting) {
            if (applies(call.hook().phase(), committed)) {
                logged(call.hook(), hook -> call.run(dispatching));
            }
        }
        for (Hook waitingForNet : ofTransaction.hooks()) {
            if (applies(waitingForNet.phase(), committed)) {
                logged(waitingForNet, hook -> ofTransaction.call(hook, dispatching));
            }
        }
    }

    private static boolean applies(TransactionPhase phase, boolean committed) {
        return phase == TransactionPhase.AFTER_COMPLETION
                || phase == (committed ? TransactionPhase.AFTER_SUCCESS : TransactionPhase.AFTER_FAILURE);
    }

    private static void logged(Hook hook, Consumer<Hook> call) {
        try {
            call.accept(hook);
        } catch (RuntimeException | Error thrown) { // one hook's error is no reason to keep the others from running
            LOGGER.log(Level.SEVERE, thrown, () -> "hook " + hook + " failed after the completion of its transaction");
        }
    }
}
