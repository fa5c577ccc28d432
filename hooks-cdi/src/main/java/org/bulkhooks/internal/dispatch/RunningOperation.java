package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.RecordChanges;
import org.jspecify.annotations.Nullable;

/** An operation on the stack of its thread. */
final class RunningOperation implements Operation {

    private final HookRegistry registry;
    private final HookCaller caller;
    private final FrameStack frames;
    private final PhaseQueue transaction;
    private final Frame frame;
    private final Rejections rejections = new Rejections();

    RunningOperation(HookRegistry registry, HookCaller caller, FrameStack frames, PhaseQueue transaction) {
        this.registry = registry;
        this.caller = caller;
        this.frames = frames;
        this.transaction = transaction;
        this.frame = frames.open();
    }

    @Override
    public void before(RecordChanges<?> changes) {
        dispatch(Moment.BEFORE, changes, rejections);
    }

    @Override
    public void reject(int position, Class<?> entityClass, @Nullable String attribute, String message) {
        rejections.add(new RejectedRecord(position, entityClass, attribute, message));
    }

    @Override
    public void checkRejections() {
        rejections.check();
    }

    @Override
    public void after(RecordChanges<?> changes) {
        dispatch(Moment.AFTER, changes, null);
    }

    @Override
    public void close() {
        frames.close(frame);
    }

    private void dispatch(Moment moment, RecordChanges<?> changes, @Nullable Rejections collected) {
        if (changes.size() == 0) {
            return;
        }
        List<Hook> hooks = registry.hooksFor(changes.entityClass(), moment, changes.type());
        for (int index = 0; index < hooks.size(); index++) {
            try {
                call(hooks.get(index), moment, changes, collected);
            } catch (RuntimeException | Error veto) {
                if (moment == Moment.AFTER) {
                    // hooks of later phases are to hear of the failure, whatever their place in the order
                    deferAll(hooks.subList(index + 1, hooks.size()), changes, veto);
                }
                throw veto;
            }
        }
    }

    private void call(Hook hook, Moment moment, RecordChanges<?> changes, @Nullable Rejections collected) {
        int[] indices = caller.select(hook, changes, frame);
        if (indices.length == 0) {
            return;
        }
        if (hook.phase() == TransactionPhase.IN_PROGRESS) {
            caller.call(hook, moment, changes, indices, frame, collected);
        } else if (moment == Moment.AFTER) {
            transaction.add(new DeferredCall(hook, changes, indices));
        }
    }

    private void deferAll(List<Hook> hooks, RecordChanges<?> changes, Throwable veto) {
        for (Hook hook : hooks) {
            if (hook.phase() != TransactionPhase.IN_PROGRESS) {
                try {
                    call(hook, Moment.AFTER, changes, null);
                } catch (RuntimeException further) {
                    veto.addSuppressed(further);
                }
            }
        }
    }
}
