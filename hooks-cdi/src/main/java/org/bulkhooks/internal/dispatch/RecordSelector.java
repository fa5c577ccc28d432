package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.HookFailure;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.changes.ChunkAttributes;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.internal.changes.TestedChange;
import org.bulkhooks.internal.registry.Hook;
import org.jspecify.annotations.Nullable;

/** Finds the records that a hook is called with, just before it is called. Thread-safe. */
final class RecordSelector {

    private final RunListener listener;

    /** The indices of a whole chunk, which nobody writes to. */
    private volatile int[] all = {};

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
        int size = changes.size();
        Selection selection = new Selection(frame, size);
        boolean guarded = hook.selection().nonReentrant();
        boolean reentrant = false;
        Condition<E> condition = condition(hook);
        TestedChange<E> change = new TestedChange<>(new ChunkAttributes<>(changes));
        try {
            for (int index = 0; index < size; index++) {
                reentrant = guarded && frame.worksOn(hook, changes.identity(index));
                if (!reentrant && (condition == null || change.passes(condition, index))) {
                    selection.add(index);
                }
            }
        } catch (RuntimeException | Error thrown) {
            describe(thrown, hook, changes, frame);
            throw thrown;
        }
        if (selection.isEmpty()) {
            listener.skipped(hook, reentrant ? SkipCause.REENTRY : SkipCause.CONDITION, changes.entityClass(), size);
        }
        return selection.isWhole() ? all(size) : selection.indices();
    }

    /**
     * Finds the records that pass a hook's condition before the hook is due, so that what the condition looks at is
     * loaded. Nobody is told of those that do not.
     *
     * @throws RuntimeException what the condition throws, with a {@link HookFailure} among its suppressed exceptions
     */
    <E> int[] passing(Hook hook, RecordChanges<E> changes, Frame frame) {
        Selection selection = new Selection(frame, changes.size());
        Condition<E> condition = condition(hook);
        TestedChange<E> change = new TestedChange<>(new ChunkAttributes<>(changes));
        try {
            for (int index = 0; index < changes.size(); index++) {
                if (condition == null || change.passes(condition, index)) {
                    selection.add(index);
                }
            }
        } catch (RuntimeException | Error thrown) {
            describe(thrown, hook, changes, frame);
            throw thrown;
        }
        return selection.indices();
    }

    @SuppressWarnings("unchecked") // the condition's type was checked against the model when the hook was registered
    private static <E> @Nullable Condition<E> condition(Hook hook) {
        return (Condition<E>) hook.condition();
    }

    /** Most chunks are of one size, and most hooks are called with all records: these share one array. */
    private int[] all(int size) {
        int[] known = all;
        if (known.length != size) {
            known = IntStream.range(0, size).toArray();
            all = known;
        }
        return known;
    }

    /** Indices that are found one after the other. Nothing is kept of them until one is missing. */
    private static final class Selection {

        private final Frame frame;
        private final int size;
        private int selected;
        private int @Nullable [] some;

        Selection(Frame frame, int size) {
            this.frame = frame;
            this.size = size;
        }

        void add(int index) {
            if (some == null && index != selected) {
                some = frame.indices(size);
                for (int before = 0; before < selected; before++) {
                    some[before] = before;
                }
            }
            if (some != null) {
                some[selected] = index;
            }
            selected++;
        }

        boolean isEmpty() {
            return selected == 0;
        }

        boolean isWhole() {
            return selected == size;
        }

        int[] indices() {
            return some == null ? IntStream.range(0, selected).toArray() : Arrays.copyOf(some, selected);
        }
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
