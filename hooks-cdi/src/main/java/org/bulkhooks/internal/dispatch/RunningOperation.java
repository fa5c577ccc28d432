package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;
import org.bulkhooks.Bypass;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.internal.changes.ChunkAttributes;
import org.bulkhooks.internal.changes.FinalRecords;
import org.bulkhooks.internal.changes.Rejections;
import org.bulkhooks.internal.changes.SelectedChanges;
import org.bulkhooks.internal.registry.Bypassed;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.RecordChanges;
import org.jspecify.annotations.Nullable;

/** An operation on the stack of its thread. */
final class RunningOperation implements Operation {

    private final HookRegistry registry;
    private final Dispatching dispatching;
    private final PhaseQueue transaction;
    private final OperationScope scope;
    private final boolean outermost;
    private final Bypassed bypassed;
    private final Frame frame;
    private final Rejections rejections = new Rejections();
    private final GraphRuns graphs;
    private int afterHooksCalled;

    RunningOperation(HookRegistry registry, Dispatching dispatching, PhaseQueue transaction, List<Bypass> ofCaller) {
        ofCaller.forEach(registry::require);
        this.registry = registry;
        this.dispatching = dispatching;
        this.transaction = transaction;
        OperationScope enclosing =
                Frame.operationIn(transaction, dispatching.frames().current());
        this.outermost = enclosing == null;
        this.scope = OperationScope.within(enclosing, transaction, ofCaller);
        this.bypassed = Bypassed.by(scope.ofCallers(), dispatching.scopes().active());
        this.frame = dispatching.frames().next(scope);
        this.graphs = new GraphRuns(registry, frame.depth());
        dispatching.frames().enter(frame); // last: what fails before leaves no level behind
    }

    @Override
    public void before(RecordChanges<?> changes) {
        if (changes.size() > 0) {
            graphs.first(changes);
            dispatch(Moment.BEFORE, changes);
            graphs.again();
        }
    }

    @Override
    public void settle() {
        graphs.settle();
    }

    @Override
    public void validate(RecordChanges<?> changes) {
        List<Hook> hooks = registry.hooksFor(changes.entityClass(), Moment.VALIDATE, changes.type());
        if (changes.size() == 0 || hooks.isEmpty()) {
            return;
        }
        @Nullable FinalRecords<?> finals = null;
        for (Hook hook : hooks) {
            int[] indices = select(hook, Moment.VALIDATE, changes);
            if (indices.length > 0) {
                finals = finals == null ? new FinalRecords<>(changes) : finals;
                FinalRecords<?> records = finals;
                dispatching.caller().call(hook, Moment.VALIDATE, changes, indices, frame, rejections, called -> {
                    transaction.requireOngoing(called);
                    records.check();
                });
            }
        }
    }

    @Override
    public void finished() {
        graphs.forget();
    }

    @Override
    public void reject(int position, Class<?> entityClass, @Nullable String attribute, String message) {
        rejections.add(new RejectedRecord(position, entityClass, attribute, message));
    }

    @Override
    public List<RejectedRecord> rejections() {
        return rejections.inOrder();
    }

    @Override
    public int rejected() {
        return rejections.size();
    }

    @Override
    public Set<Integer> rejectedSince(int before) {
        return rejections.positionsSince(before);
    }

    @Override
    public List<RejectedRecord> rejectionsSince(int before) {
        return rejections.since(before);
    }

    @Override
    public void checkRejections() {
        finished(); // a flush may go on with another round of others
        rejections.check();
    }

    @Override
    public void loadBeforeDelete(RecordChanges<?> deletes) {
        if (deletes.size() > 0) {
            // what is called with net changes asks for nothing behind a relation
            registry.hooksFor(deletes.entityClass(), Moment.AFTER, deletes.type()).stream()
                    .filter(hook ->
                            bypassed.bypassOf(hook, deletes.entityClass(), Moment.AFTER, deletes.type()) == null)
                    .forEach(hook -> load(hook, deletes));
        }
    }

    private <E> void load(Hook hook, RecordChanges<E> deletes) {
        List<String> loaded = hook.selection().loaded();
        if (hook.condition() != null || !loaded.isEmpty()) {
            int[] indices = dispatching.selector().passing(hook, deletes, frame);
            if (indices.length > 0) {
                SelectedChanges<E> selected =
                        new SelectedChanges<>(new ChunkAttributes<>(deletes), indices, frame.depth(), null);
                loaded.forEach(selected::load);
            }
        }
    }

    @Override
    public void after(RecordChanges<?> changes) {
        if (changes.size() > 0) {
            scope.tally().add(changes);
            noteNetChanges(changes);
            dispatch(Moment.AFTER, changes);
        }
    }

    @Override
    public int afterHooksCalled() {
        return afterHooksCalled;
    }

    @Override
    public boolean complete() {
        return outermost
                && new OperationEnd(dispatching, bypassed, frame, transaction)
                        .call(registry.atCompletion(), scope.tally());
    }

    @Override
    public void close() {
        dispatching.frames().close(frame);
    }

    private void noteNetChanges(RecordChanges<?> changes) {
        for (Hook hook : registry.entityHooks(changes.entityClass()).net()) {
            Bypass bypass = bypassed.bypassOf(hook, changes.entityClass(), Moment.AFTER, changes.type());
            if (bypass == null) {
                transaction.noteNetChanges(hook, changes);
            } else if (hook.event().covers(Moment.AFTER, changes.type())) {
                // else it hears of such a change only as a part of another one
                dispatching.listener().bypassed(hook, bypass, changes.entityClass(), changes.size());
            }
        }
    }

    private void dispatch(Moment moment, RecordChanges<?> changes) {
        if (changes.size() == 0) {
            return;
        }
        List<Hook> hooks = registry.hooksFor(changes.entityClass(), moment, changes.type());
        for (int index = 0; index < hooks.size(); index++) {
            try {
                call(hooks.get(index), moment, changes);
            } catch (RuntimeException | Error veto) {
                if (moment == Moment.AFTER) {
                    // hooks of later phases are to hear of the failure, whatever their place in the order
                    deferAll(hooks.subList(index + 1, hooks.size()), changes, veto);
                }
                throw veto;
            }
        }
    }

    private void call(Hook hook, Moment moment, RecordChanges<?> changes) {
        int[] indices = select(hook, moment, changes);
        if (indices.length == 0) {
            return;
        }
        if (hook.phase() == TransactionPhase.IN_PROGRESS) {
            if (moment == Moment.BEFORE) {
                graphs.hookCalled();
            } else {
                afterHooksCalled++;
            }
            dispatching
                    .caller()
                    .call(
                            hook,
                            moment,
                            changes,
                            indices,
                            frame,
                            moment == Moment.AFTER ? null : rejections,
                            transaction::requireOngoing);
        } else {
            transaction.add(new DeferredCall(hook, changes, indices));
        }
    }

    private int[] select(Hook hook, Moment moment, RecordChanges<?> changes) {
        Bypass bypass = bypassed.bypassOf(hook, changes.entityClass(), moment, changes.type());
        if (bypass == null) {
            return dispatching.selector().select(hook, changes, frame);
        }
        dispatching.listener().bypassed(hook, bypass, changes.entityClass(), changes.size());
        return new int[0];
    }

    private void deferAll(List<Hook> hooks, RecordChanges<?> changes, Throwable veto) {
        for (Hook hook : hooks) {
            if (hook.phase() != TransactionPhase.IN_PROGRESS) {
                try {
                    call(hook, Moment.AFTER, changes);
                } catch (RuntimeException further) {
                    veto.addSuppressed(further);
                }
            }
        }
    }
}
