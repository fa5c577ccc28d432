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

    /** Makes the phase with a copy of the list. */
    public OrderPhase {
        groups = List.copyOf(groups);
    }

    /** Returns its name. */
    public String title() {
        return Texts.of("order.phase." + key);
    }

    /** Returns what hooks can do in it. */
    public String note() {
        return Texts.of("order.phase." + key + ".note");
    }
}
