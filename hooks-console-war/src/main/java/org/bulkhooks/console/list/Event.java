package org.bulkhooks.console.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.console.reading.HookReading;

/**
 * What a search may call an event: a change ({@code update}), or an event type ({@code AfterUpdate}), which finds the
 * hooks on wider types ({@code AfterSave}, {@code ChangeSet}) too.
 *
 * @param name as the type or the change is written
 * @param changes the changes of which a hook must cover one
 * @param moment when in an operation, such as {@code After}, or empty
 */
record Event(String name, Set<String> changes, String moment) {

    /** The changes, as filters offer them. */
    static final List<String> CHANGES = List.of("create", "update", "delete");

    private static final List<String> MOMENTS = List.of("Before", "Validate", "After");
    private static final List<String> KINDS = List.of("Create", "Update", "Delete", "Save");
    private static final List<String> ALONE = List.of("ChangeSet", "OperationCompleted");

    /** Finds an event; the case of letters does not matter. */
    static Optional<Event> of(String word) {
        for (String kind : KINDS) {
            if (word.equalsIgnoreCase(kind)) {
                return Optional.of(new Event(kind.toLowerCase(Locale.ROOT), changesOf(kind), ""));
            }
            for (String moment : MOMENTS) {
                if (word.equalsIgnoreCase(moment + kind)) {
                    return Optional.of(new Event(moment + kind, changesOf(kind), moment));
                }
            }
        }
        return ALONE.stream().filter(word::equalsIgnoreCase).findFirst().map(name -> new Event(name, Set.of(), name));
    }

    /** Tells whether a hook is called with it. */
    boolean includedBy(HookReading hook) {
        if (ALONE.contains(name)) {
            return hook.event().equals(name);
        }
        boolean atThatMoment = moment.isEmpty()
                || hook.event().startsWith(moment)
                || (hook.event().equals("ChangeSet") && !moment.equals("Validate"));
        return atThatMoment && covered(hook).stream().anyMatch(changes::contains);
    }

    private static Set<String> covered(HookReading hook) {
        List<String> published = hook.reach().changes();
        return published.isEmpty() ? changesOf(hook.event()) : Set.copyOf(published);
    }

    private static Set<String> changesOf(String event) {
        if (event.endsWith("Create")) {
            return Set.of("CREATE");
        }
        if (event.endsWith("Update")) {
            return Set.of("UPDATE");
        }
        if (event.endsWith("Delete")) {
            return Set.of("DELETE");
        }
        return event.endsWith("Save") ? Set.of("CREATE", "UPDATE") : Set.of("CREATE", "UPDATE", "DELETE");
    }
}
