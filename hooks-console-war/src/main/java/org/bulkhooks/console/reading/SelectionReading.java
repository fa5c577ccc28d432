package org.bulkhooks.console.reading;

import java.util.List;

/**
 * Which records a hook is called with, and how.
 *
 * @param condition in words, or empty
 * @param exactType whether it is called for its model alone and not for subclasses
 * @param loaded the paths of relations that are loaded before it is called
 * @param netChange whether it is called with the net changes of the transaction
 * @param nonReentrant whether it is skipped for records that it is already working on
 */
public record SelectionReading(
        String condition, boolean exactType, List<String> loaded, boolean netChange, boolean nonReentrant) {

    /** Makes the selection with a copy of the paths. */
    public SelectionReading {
        loaded = List.copyOf(loaded);
    }
}
