package org.bulkhooks.console.order;

import java.util.List;
import org.bulkhooks.console.text.Texts;

/**
 * A phase of the picture.
 *
 * @param key names it in the texts: before, validate, sql, after, commit
 * @param groups what runs in it
 */
public record OrderPhase(String key, List<OrderGroup> groups) {

    /** With more boxes the picture shows names, times and marks; the list below it has the rest. */
    private static final int MAX_WHOLE_BOXES = 10;

    /** Makes the phase with a copy of the list. */
    public OrderPhase {
        groups = List.copyOf(groups);
    }

    /** Returns its name. */
    public String title() {
        return Texts.of("order.phase." + key);
    }

    /** Tells whether the boxes show no more than names, times and marks, because there are many. */
    public boolean dense() {
        return groups.stream().mapToInt(group -> group.boxes().size()).sum() > MAX_WHOLE_BOXES;
    }

    /** Returns what hooks can do in it. */
    public String note() {
        return Texts.of("order.phase." + key + ".note");
    }
}
