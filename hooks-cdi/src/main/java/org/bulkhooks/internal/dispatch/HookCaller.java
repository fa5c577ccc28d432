package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.inject.spi.ObserverMethod;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.HookFailure;
import org.bulkhooks.OrderPhase;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.internal.changes.ChangeSetView;
import org.bulkhooks.internal.changes.ChunkAttributes;
import org.bulkhooks.internal.changes.OperationFacts;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.changes.Rejections;
import org.bulkhooks.internal.changes.SelectedChanges;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.internal.telemetry.HookSpan;
import org.bulkhooks.internal.telemetry.RunEnd;
import org.bulkhooks.internal.trace.Trace;
import org.jspecify.annotations.Nullable;

/** Calls hooks, and tells the listener. What a hook throws is thrown on as itself. Thread-safe. */
final class HookCaller {

    private final RunListener listener;
    private final ExpectedVetoes expected;
    private final Callers callers;

    /**
     * Makes the caller.
     *
     * @param listener is told of the calls
     * @param expected which exceptions of hooks are no failures
     * @param callers finds who began an operation
     */
    HookCaller(RunListener listener, ExpectedVetoes expected, Callers callers) {
        this.listener = listener;
        this.expected = expected;
        this.callers = callers;
    }

    /**
     * Calls a hook with the records that were selected.
     *
     * @param facts what the hook is told of its operation
     * @param afterwards what is checked when the hook has run; what it throws is taken for the hook's
     */
    <E> void call(
            Hook hook,
            Moment moment,
            RecordChanges<E> changes,
            int[] indices,
            Frame frame,
            OperationFacts facts,
            Consumer<Hook> afterwards) {
        ChunkAttributes<E> attributes = new ChunkAttributes<>(changes);
        SelectedChanges<E> selected = new SelectedChanges<>(attributes, indices, facts);
        ChangeSet<E> changeSet = ChangeSetView.of(moment, selected);
        Call call = new Call(
                hook, hook.phaseAt(moment), changes.entityClass(), changes.type(), indices.length, changes.chunk());
        frame.enter(hook, changes, indices);
        run(call, changeSet.records(), frame, facts.rejections(), () -> {
            hook.selection().loaded().forEach(selected::load);
            notify(hook.observer(), new HookEventContext(changeSet, hook.event(), changes.entityClass()));
            afterwards.accept(hook);
        });
    }

    /**
     * Calls a hook at the end of an operation.
     *
     * @param afterwards what is checked when the hook has run; what it throws is taken for the hook's
     */
    void call(Hook hook, CompletedOperation<?> completed, Frame frame, Consumer<Hook> afterwards) {
        Call call = new Call(hook, OrderPhase.COMPLETED, hook.model(), null, completed.records(), 0);
        frame.enter(hook, hook.model());
        run(call, List.of(), frame, null, () -> {
            notify(hook.observer(), new HookEventContext(completed, hook.event(), hook.model()));
            afterwards.accept(hook);
        });
    }

    private record Call(
            Hook hook,
            OrderPhase phase,
            Class<?> entityClass,
            @Nullable ChangeType type,
            int records,
            int chunk) {

        /** Returns the number of its chunk from 1 on, or 0 at the end of an operation. */
        int number() {
            return type == null ? 0 : chunk + 1;
        }
    }

    private void run(Call call, List<?> records, Frame frame, @Nullable Rejections rejections, Runnable notification) {
        int rejectedBefore = rejections == null ? 0 : rejections.size();
        long nestedBefore = frame.nestedNanos();
        int executionsBefore = frame.executions();
        int nestedExecutionsBefore = frame.nestedExecutions();
        long databaseBefore = frame.databaseNanos();
        HookSpan span = frame.span().hook(call.hook(), call.phase(), call.entityClass(), call.number(), call.records());
        long startedAt = System.currentTimeMillis();
        long begin = System.nanoTime();
        Trace trace = frame.trace();
        int step = trace.hook(call.hook(), call.entityClass(), call.number(), call.records(), begin);
        if (trace.wantsCaller(begin)) {
            trace.caller(callers.find());
        }
        boolean thrownFirst = false;
        @Nullable Class<? extends Throwable> failure = null;
        String thrownAt = "";
        try {
            notification.run();
        } catch (VirtualMachineError thrown) {
            VirtualMachineError describable = describable(thrown);
            failure = thrown.getClass();
            thrownFirst = HookFailure.of(thrown).isEmpty();
            thrownAt = ApplicationFrames.ofThrow(thrown, call.hook().beanClass());
            describe(describable, call, frame);
            throw describable;
        } catch (RuntimeException | Error thrown) {
            Throwable ofHook = ObserverFailure.unwrapped(thrown);
            failure = ofHook.getClass();
            thrownFirst = HookFailure.of(thrown).isEmpty();
            thrownAt = ApplicationFrames.ofThrow(ofHook, call.hook().beanClass());
            describe(thrown, call, frame);
            throw thrown;
        } finally {
            long end = System.nanoTime();
            long nanos = end - begin;
            boolean isExpected = failure != null && expected.contains(failure);
            int rejected = rejections == null ? 0 : rejections.recordsSince(rejectedBefore);
            span.close(RunEnd.of(failure, isExpected || isRejection(failure)), nanos, rejected);
            if (rejected > 0) {
                trace.rejected(step, call.hook(), rejected);
            }
            if (failure == null) {
                trace.hookEnded(step, end);
            } else {
                trace.hookFailed(
                        new Trace.FailedCall(
                                call.hook(),
                                call.entityClass(),
                                call.number(),
                                call.records(),
                                begin,
                                failure,
                                thrownAt,
                                thrownFirst,
                                isExpected),
                        step,
                        end);
            }
            int executions = frame.executions() - executionsBefore;
            frame.addHookNanos(nanos);
            frame.addHookExecutions(executions);
            frame.leave();
            listener.ran(
                    new HookRun(
                            call.hook(),
                            call.entityClass(),
                            call.type(),
                            call.records(),
                            rejected,
                            startedAt,
                            begin,
                            nanos,
                            nanos - (frame.nestedNanos() - nestedBefore),
                            executions,
                            executions - (frame.nestedExecutions() - nestedExecutionsBefore),
                            frame.databaseNanos() - databaseBefore,
                            frame.depth(),
                            failure,
                            thrownAt,
                            isExpected,
                            trace.id()),
                    records);
        }
    }

    /** Tells whether an operation that the hook started was refused, which is no failure of the hook to telemetry. */
    private static boolean isRejection(@Nullable Class<? extends Throwable> failure) {
        return failure != null && RecordsRejectedException.class.isAssignableFrom(failure);
    }

    @SuppressWarnings("unchecked") // the observer's event type was checked when it was registered
    private static void notify(ObserverMethod<?> observer, HookEventContext context) {
        try {
            ((ObserverMethod<Object>) observer).notify(context);
        } catch (RuntimeException thrown) {
            throw ObserverFailure.of(thrown);
        }
    }

    /** The virtual machine runs no constructor when it throws, and what it throws takes no suppressed exceptions. */
    private static VirtualMachineError describable(VirtualMachineError thrown) {
        VirtualMachineError equal;
        if (thrown instanceof StackOverflowError) {
            equal = new StackOverflowError(thrown.getMessage());
        } else if (thrown instanceof OutOfMemoryError) {
            equal = new OutOfMemoryError(thrown.getMessage());
        } else {
            return thrown;
        }
        equal.setStackTrace(thrown.getStackTrace());
        return equal;
    }

    private static void describe(Throwable thrown, Call call, Frame frame) {
        if (HookFailure.of(thrown).isEmpty()) {
            thrown.addSuppressed(
                    new HookFailure(call.hook().signature(), call.entityClass().getName(), call.chunk(), frame.path()));
        }
    }
}
