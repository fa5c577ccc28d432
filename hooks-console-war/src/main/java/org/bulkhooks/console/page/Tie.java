package org.bulkhooks.console.page;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;

/**
 * Hooks that run in the order of their names only, because they have the same priority; and how to declare their order.
 *
 * @param hooks all of them, in the order in which they run now
 * @param earlier the beginning of the observer method that runs before the others
 * @param later the same that runs after them
 */
public record Tie(List<TiedHook> hooks, String earlier, String later) {

    /**
     * One of the hooks.
     *
     * @param name bean class and method
     * @param url the query of its page
     * @param shown whether it is the hook that the page is about
     */
    public record TiedHook(String name, String url, boolean shown) {}

    /** Makes the tie with a copy of the hooks. */
    public Tie {
        hooks = List.copyOf(hooks);
    }

    /** Describes the tie that a hook is in; {@code hook.tieGroup()} must not be 0. */
    static Tie of(HookReading hook, ApplicationReading application, List<ApplicationReading> applications) {
        List<TiedHook> tied = application.hooks().stream()
                .filter(other -> other.tieGroup() == hook.tieGroup())
                .sorted(Comparator.comparingInt(HookReading::index))
                .map(other -> new TiedHook(
                        other.shortName(), Links.toHook(other, applications), other.index() == hook.index()))
                .toList();
        Set<Integer> taken =
                application.hooks().stream().map(HookReading::priority).collect(Collectors.toSet());
        return new Tie(tied, line(hook, free(hook.priority(), -1, taken)), line(hook, free(hook.priority(), 1, taken)));
    }

    /** Returns the nearest priority that no hook has; the same one at the end of the numbers, where there is none. */
    private static int free(int priority, int step, Set<Integer> taken) {
        int end = step < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        int number = priority;
        while (number != end && taken.contains(number)) {
            number += step;
        }
        return number;
    }

    private static String line(HookReading hook, int priority) {
        String observes = hook.phase().equals("IN_PROGRESS")
                ? "@Observes"
                : "@Observes(during = TransactionPhase." + hook.phase() + ")";
        return "void " + hook.method() + "(" + observes + " @Priority(" + priority + ") " + hook.event() + "<"
                + hook.shortModel() + "> …)";
    }
}
