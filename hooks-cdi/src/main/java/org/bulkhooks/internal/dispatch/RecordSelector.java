package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.HookFailure;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.changes.ChunkAttributes;
import org.bulkhooks.internal.changes.RecordChange;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.registry.Hook;
import org.jspecify.annotations.Nullable;

/** Finds the records that a hook is called with, just before it is called. Thread-safe. */
final class RecordSelector {

    private final RunListener listener;

    RecordSelector(RunListener listener) {
        this.listener = listener;
    }

    /**
     * Finds the records that pass a hook's guard and condition.
     *
     * @return indices into the changes, in order, possibly none
     * @throws RuntimeException what the condition throws, with a {@link HookFailure} among its suppressed exceptions
     */
    <E> int[] select(Hook hook, RecordChanges<E> changes, Frame frame) {
        int[] indices = new int[changes.size()];
        int selected = 0;
        boolean reentrant = false;
        ChunkAttributes<E> attributes = new ChunkAttributes<>(changes);
        try {
            for (int index = 0; index < indices.length; index++) {
                reentrant = hook.selection().nonReentrant() && frame.worksOn(hook, changes.identity(index));
                if (!reentrant && passes(hook.condition(), attributes, index)) {
                    indices[selected++] = index;
                }
            }
        } catch (RuntimeException | Error thrown) {
            describe(thrown, hook, changes, frame);
            throw thrown;
        }
        if (selected == 0) {
            listener.skipped(
                    hook, reentrant ? SkipCause.REENTRY : SkipCause.CONDITION, changes.entityClass(), changes.size());
        }
        return selected == indices.length ? indices : Arrays.copyOf(indices, selected);
    }

    /**
     * Finds the records that pass a hook's condition before the hook is due, so that what the condition looks at is
     * loaded. Nobody is told of those that do not.
     *
     * @throws RuntimeException what the condition throws, with a {@link HookFailure} among its suppressed exceptions
     */
    <E> int[] passing(Hook hook, RecordChanges<E> changes, Frame frame) {
        ChunkAttributes<E> attributes = new ChunkAttributes<>(changes);
        try {
            return IntStream.range(0, changes.size())
                    .filter(index -> passes(hook.condition(), attributes, index))
                    .toArray();
        } catch (RuntimeException | Error thrown) {
            describe(thrown, hook, changes, frame);
            throw thrown;
        }
    }

    @SuppressWarnings("unchecked") // the condition's type was checked against the model when the hook was registered
    private static <E> boolean passes(@Nullable Condition<?> condition, ChunkAttributes<E> attributes, int index) {
        return condition == null || ((Condition<E>) condition).test(RecordChange.ofCondition(attributes, index));
    }

    private static void describe(Throwable thrown, Hook hook, RecordChanges<?> changes, Frame frame) {
        if (HookFailure.of(thrown).isEmpty()) {
            List<String> path = new ArrayList<>(frame.path());
            path.add(hook.signature());
            thrown.addSuppressed(
                    new HookFailure(hook.signature(), changes.entityClass().getName(), changes.chunk(), path));
        }
    }
}
