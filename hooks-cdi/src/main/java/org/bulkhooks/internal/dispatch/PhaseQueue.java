package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bulkhooks.spi.HookTransaction;

/** The calls of one transaction that wait for one of its later phases, in the order of operations and then of hooks. */
final class PhaseQueue implements HookTransaction {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final HookCaller caller;
    private final FrameStack frames;
    private List<DeferredCall> beforeCompletion = new ArrayList<>();
    private List<DeferredCall> afterCompletion = new ArrayList<>();

    PhaseQueue(HookCaller caller, FrameStack frames) {
        this.caller = caller;
        this.frames = frames;
    }

    void add(DeferredCall call) {
        if (call.hook().phase() == TransactionPhase.BEFORE_COMPLETION) {
            beforeCompletion.add(call);
        } else {
            afterCompletion.add(call);
        }
    }

    @Override
    public boolean beforeCompletion() {
        List<DeferredCall> waiting = beforeCompletion;
        beforeCompletion = new ArrayList<>();
        waiting.forEach(call -> call.run(caller, frames));
        return !waiting.isEmpty();
    }

    @Override
    public void afterCompletion(boolean committed) {
        List<DeferredCall> waiting = afterCompletion;
        afterCompletion = new ArrayList<>();
        beforeCompletion = new ArrayList<>();
        for (DeferredCall call : waiting) {
            if (applies(call.hook().phase(), committed)) {
                runLogged(call);
            }
        }
    }

    private static boolean applies(TransactionPhase phase, boolean committed) {
        return phase == TransactionPhase.AFTER_COMPLETION
                || phase == (committed ? TransactionPhase.AFTER_SUCCESS : TransactionPhase.AFTER_FAILURE);
    }

    private void runLogged(DeferredCall call) {
        try {
            call.run(caller, frames);
        } catch (RuntimeException | Error thrown) { // one hook's error is no reason to keep the others from running
            LOGGER.log(
                    Level.SEVERE,
                    thrown,
                    () -> "hook " + call.hook() + " failed after the completion of its transaction");
        }
    }
}
