package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.ObserverException;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.util.Arrays;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.HookFailure;
import org.bulkhooks.internal.condition.RecordCondition;
import org.bulkhooks.spi.RecordChanges;
import org.jspecify.annotations.Nullable;

/** Selects the records of a hook, calls it, and tells the listener. Thread-safe. */
final class HookCaller {

    private final RunListener listener;

    HookCaller(RunListener listener) {
        this.listener = listener;
    }

    /**
     * Finds the records that pass a hook's guard and condition.
     *
     * @return indices into the changes, in order, possibly none
     */
    int[] select(Hook hook, RecordChanges<?> changes, Frame frame) {
        int[] indices = new int[changes.size()];
        int selected = 0;
        for (int index = 0; index < indices.length; index++) {
            if (passes(hook, changes, index, frame)) {
                indices[selected++] = index;
            }
        }
        if (selected == 0) {
            listener.skipped(hook);
        }
        return selected == indices.length ? indices : Arrays.copyOf(indices, selected);
    }

    private static boolean passes(Hook hook, RecordChanges<?> changes, int index, Frame frame) {
        if (hook.nonReentrant() && frame.worksOn(hook, changes.identity(index))) {
            return false;
        }
        RecordCondition condition = hook.condition();
        return condition == null || condition.test(changes, index);
    }

    /** Calls a hook with the records that were selected. What it throws is thrown on as itself. */
    <E> void call(
            Hook hook,
            Moment moment,
            RecordChanges<E> changes,
            int[] indices,
            Frame frame,
            @Nullable Rejections rejections) {
        ChangeSet<E> changeSet = ChangeSetView.of(moment, new SelectedChanges<>(changes, indices, rejections));
        frame.enter(hook, changes, indices);
        long nestedBefore = frame.nestedNanos();
        long startedAt = System.currentTimeMillis();
        long begin = System.nanoTime();
        @Nullable Class<? extends Throwable> failure = null;
        try {
            notify(hook.observer(), new HookEventContext(changeSet, hook.event()));
        } catch (RuntimeException | Error thrown) {
            failure = unwrapped(thrown).getClass();
            describe(thrown, hook, changes, frame);
            throw thrown;
        } finally {
            long nanos = System.nanoTime() - begin;
            frame.addHookNanos(nanos);
            frame.leave();
            listener.ran(new HookRun(
                    hook,
                    changes.entityClass().getName(),
                    changes.type(),
                    indices.length,
                    startedAt,
                    nanos,
                    nanos - (frame.nestedNanos() - nestedBefore),
                    frame.depth(),
                    failure));
        }
    }

    @SuppressWarnings("unchecked") // the observer's event type was checked when it was registered
    private static void notify(ObserverMethod<?> observer, HookEventContext context) {
        try {
            ((ObserverMethod<Object>) observer).notify(context);
        } catch (ObserverException wrapper) {
            if (wrapper.getCause() instanceof Error error) {
                throw error; // CDI 4.0, section 2.8.4.1, wraps checked exceptions only, Weld errors too
            }
            throw wrapper;
        }
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof ObserverException && cause != null ? cause : thrown;
    }

    private static void describe(Throwable thrown, Hook hook, RecordChanges<?> changes, Frame frame) {
        if (HookFailure.of(thrown).isEmpty()) {
            thrown.addSuppressed(
                    new HookFailure(hook.signature(), changes.entityClass().getName(), changes.chunk(), frame.path()));
        }
    }
}
