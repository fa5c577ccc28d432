package org.bulkhooks.internal.registry;

import java.util.List;
import org.bulkhooks.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which records a hook is called with, and how.
 *
 * @param exactType whether it is called for the model alone and not for its subclasses
 * @param condition which changes pass, or null for all
 * @param loaded the paths of relations that are loaded before it is called
 * @param nonReentrant whether it is skipped for records that it is already working on
 * @param netChange whether it is called with the net changes of the transaction
 */
public record HookSelection(
        boolean exactType,
        @Nullable Condition<?> condition,
        List<String> loaded,
        boolean nonReentrant,
        boolean netChange) {

    /** Selects all records. */
    public static final HookSelection ALL = new HookSelection(false, null, List.of(), false, false);

    /** Makes the selection with a copy of the list. */
    public HookSelection {
        loaded = List.copyOf(loaded);
    }
}
