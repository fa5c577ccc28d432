package org.bulkhooks.internal.dispatch;

import java.util.Arrays;
import org.bulkhooks.Change;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.spi.RecordChanges;
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
     */
    <E> int[] select(Hook hook, RecordChanges<E> changes, Frame frame) {
        int[] indices = new int[changes.size()];
        int selected = 0;
        boolean reentrant = false;
        ChunkAttributes<E> attributes = new ChunkAttributes<>(changes);
        for (int index = 0; index < indices.length; index++) {
            reentrant = hook.selection().nonReentrant() && frame.worksOn(hook, changes.identity(index));
            if (!reentrant && passes(hook.condition(), new RecordChange<>(attributes, index, null))) {
                indices[selected++] = index;
            }
        }
        if (selected == 0) {
            listener.skipped(
                    hook, reentrant ? SkipCause.REENTRY : SkipCause.CONDITION, changes.entityClass(), changes.size());
        }
        return selected == indices.length ? indices : Arrays.copyOf(indices, selected);
    }

    @SuppressWarnings("unchecked") // the condition's type was checked against the model when the hook was registered
    private static boolean passes(@Nullable Condition<?> condition, Change<?> change) {
        return condition == null || ((Condition<Object>) condition).test(change);
    }
}
