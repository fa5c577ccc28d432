package org.bulkhooks.testing;

import jakarta.enterprise.event.ObserverException;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.Bypass;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.changes.KeptRecords;
import org.bulkhooks.internal.changes.Notes;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.dispatch.ApplicationFrames;
import org.bulkhooks.internal.dispatch.ExpectedVetoes;
import org.bulkhooks.internal.dispatch.HookDispatcher;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.dispatch.HookSwitches;
import org.bulkhooks.internal.dispatch.Operation;
import org.bulkhooks.internal.dispatch.PhaseQueue;
import org.bulkhooks.internal.dispatch.RunListener;
import org.bulkhooks.internal.dispatch.SkipCause;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.spi.HookSettings;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.TransactionWatch;
import org.bulkhooks.testing.HookResult.Outcome;
import org.jspecify.annotations.Nullable;

/** One operation with one hook, and nothing written. */
final class OperationOfTest implements RunListener {

    private final Hook hook;
    private final Hook watched;
    private final RecordChanges<?> changes;
    private final boolean isDryRun;
    private final Notes notes;
    private final @Nullable Throwable failure;
    private int calls;
    private boolean skipped;
    private List<Object> records = List.of();
    private List<RejectedRecord> rejections = List.of();
    private final List<Object> kept = new ArrayList<>();
    private @Nullable Throwable thrown;
    private @Nullable Throwable thrownByCondition;

    private OperationOfTest(Hook hook, TestChanges<?> changes, @Nullable Throwable failure) {
        this.hook = hook;
        this.watched = watched(hook);
        this.changes = changes.handmade().changes();
        this.isDryRun = changes.isDryRun();
        this.notes = changes.handmade().notes();
        this.failure = failure;
    }

    static HookResult run(Hook hook, ObserverOfTest observer, TestChanges<?> changes, @Nullable Throwable failure) {
        OperationOfTest operation = new OperationOfTest(hook, changes, failure);
        operation.run();
        Optional<Throwable> ofHook = observer.thrown();
        Optional<Throwable> thrown = ofHook.or(() -> Optional.ofNullable(operation.thrown))
                .or(() -> Optional.ofNullable(operation.thrownByCondition));
        return new HookResult(
                operation.outcome(),
                operation.calls,
                operation.records,
                operation.rejections,
                operation.kept,
                thrown,
                thrown.map(one -> ApplicationFrames.ofThrow(one, hook.beanClass()))
                        .orElse(""));
    }

    /** Makes a hook whose condition is heard: what it throws after the completion of a transaction is only logged. */
    @SuppressWarnings("unchecked") // the condition's type was checked against the model
    private Hook watched(Hook hook) {
        Condition<Object> condition = (Condition<Object>) hook.condition();
        return condition == null
                ? hook
                : new Hook(
                        hook.source(),
                        hook.event(),
                        hook.model(),
                        hook.order(),
                        hook.selection(),
                        (Change<?> change) -> test(condition, change),
                        hook.observer());
    }

    private boolean test(Condition<Object> condition, Change<?> change) {
        try {
            return condition.test(change);
        } catch (RuntimeException | Error failure) {
            thrownByCondition = failure;
            throw failure;
        }
    }

    private void run() {
        HookDispatcher dispatcher = new HookDispatcher(
                new HookRegistry(List.of(watched), List.of()),
                this,
                new HookSettings(Math.max(1, changes.size()), 0, false),
                HookDispatcher.DEFAULT_DEPTH_LIMIT,
                ExpectedVetoes.marked(),
                new HookSwitches());
        PhaseQueue transaction = dispatcher.queue(new Unending(new Object()));
        if (isDryRun) {
            transaction.beginDryRun();
        }
        boolean committed = !isDryRun && failure == null && hook.phase() != TransactionPhase.AFTER_FAILURE;
        try {
            try (Operation operation =
                    dispatcher.begin(dispatcher.scope(transaction, List.of()), OperationKind.FLUSH, notes)) {
                run(operation);
            }
            transaction.beforeCompletion();
        } catch (RuntimeException | Error failure) {
            thrown = failure instanceof ObserverException && failure.getCause() != null ? failure.getCause() : failure;
            committed = false;
        }
        transaction.afterCompletion(committed);
    }

    private void run(Operation operation) {
        RecordChanges<?> written = changes;
        try {
            KeptRecords taken = operation.before(changes);
            if (!taken.isEmpty()) {
                taken.forEach((index, record) -> kept.add(record));
                written = ((RecordPairs<?>) changes).without(taken);
            }
            operation.validate(written);
        } finally {
            rejections = operation.rejections();
        }
        if (failure != null) {
            operation.fail(List.of(written), failure);
        } else if (rejections.isEmpty()) {
            operation.after(written);
            operation.complete();
        }
    }

    private Outcome outcome() {
        if (calls > 0) {
            return Outcome.CALLED;
        }
        if (!hook.concerns(changes.entityClass())) {
            return Outcome.OTHER_MODEL;
        }
        boolean observed = hook.event() == HookEvent.OPERATION_COMPLETED;
        for (Moment moment : Moment.values()) {
            observed |= hook.event().covers(moment, changes.type());
        }
        if (!observed) {
            return Outcome.OTHER_EVENT;
        }
        if (thrownByCondition != null) {
            return Outcome.CONDITION_FAILED;
        }
        if (skipped) {
            return Outcome.CONDITION;
        }
        return isDryRun ? Outcome.DRY_RUN : Outcome.NO_CHANGE;
    }

    @Override
    public void ran(HookRun run, List<?> called) {
        calls++;
        records = List.copyOf(called);
    }

    @Override
    public void skipped(Hook left, SkipCause cause, Class<?> entityClass, int number) {
        skipped = true;
    }

    @Override
    public void bypassed(Hook left, Bypass bypass, Class<?> entityClass, @Nullable ChangeType type, int number) {
        throw new IllegalStateException("nothing is bypassed here");
    }

    /** A transaction that does not end while hooks run. */
    private record Unending(Object key) implements TransactionWatch {

        @Override
        public Fate fate() {
            return Fate.ONGOING;
        }
    }
}
