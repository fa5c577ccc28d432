package org.bulkhooks.quickstart.metrics;

import java.io.Serializable;
import java.util.List;

/**
 * What a piece of work did.
 *
 * @param done one sentence
 * @param rows how many rows it read or wrote
 * @param milliseconds how long it took, commit included
 * @param hooks how often hooks were called
 */
public record Report(String done, int rows, long milliseconds, List<CalledHook> hooks) implements Serializable {

    /** Makes the report; the list is copied. */
    public Report {
        hooks = List.copyOf(hooks);
    }

    /** Returns the number of calls of all hooks. */
    public int calls() {
        return hooks.stream().mapToInt(CalledHook::calls).sum();
    }
}
