package org.bulkhooks.console.reading;

import java.util.List;
import java.util.Locale;

/**
 * What a hook is called for.
 *
 * @param known whether the application tells it; one with an older library does not
 * @param entityClasses the class names of the concrete entities
 * @param changes CREATE, UPDATE, DELETE
 * @param attributes the attributes that its conditions read
 * @param disabledByConfiguration whether the configuration of the application switches it off
 */
public record HookReach(
        boolean known,
        List<String> entityClasses,
        List<String> changes,
        List<String> attributes,
        boolean disabledByConfiguration) {

    /** Of an application that does not tell it. */
    public static final HookReach UNKNOWN = new HookReach(false, List.of(), List.of(), List.of(), false);

    private static final List<String> CHANGES = List.of("CREATE", "UPDATE", "DELETE");

    /** Makes the reach with copies of the lists. */
    public HookReach {
        entityClasses = List.copyOf(entityClasses);
        changes = List.copyOf(changes);
        attributes = List.copyOf(attributes);
    }

    /** Returns the changes that an event includes, as its name tells. */
    static List<String> changesOf(String event) {
        if (event.endsWith("Save")) {
            return CHANGES.subList(0, 2);
        }
        List<String> named = CHANGES.stream()
                .filter(change -> event.toUpperCase(Locale.ROOT).endsWith(change))
                .toList();
        return named.isEmpty() ? CHANGES : named;
    }
}
