package org.bulkhooks.internal.registry;

import java.util.List;

/**
 * Which records a hook is called with, and how, besides its condition.
 *
 * @param exactType whether it is called for the model alone and not for its subclasses
 * @param loaded the paths of relations that are loaded before it is called
 * @param nonReentrant whether it is skipped for records that it is already working on
 * @param netChange whether it is called with the net changes of the transaction
 */
public record HookSelection(boolean exactType, List<String> loaded, boolean nonReentrant, boolean netChange) {

    /** Selects all records. */
    public static final HookSelection ALL = new HookSelection(false, List.of(), false, false);

    /** Makes the selection with a copy of the list. */
    public HookSelection {
        loaded = List.copyOf(loaded);
    }
}
