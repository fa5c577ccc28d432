package org.bulkhooks.console.page;

import java.util.Comparator;
import java.util.List;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.tie.TieBreak;

/**
 * Hooks that run in the order of their names only, because they have the same priority; and how to declare their order.
 *
 * @param hooks all of them, in the order in which they run now
 * @param declared how to declare that order
 */
public record Tie(List<TiedHook> hooks, TieBreak declared) {

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
        List<HookReading> tied = application.hooks().stream()
                .filter(other -> other.tieGroup() == hook.tieGroup())
                .sorted(Comparator.comparingInt(HookReading::index))
                .toList();
        return new Tie(
                tied.stream()
                        .map(other -> new TiedHook(
                                other.shortName(), Links.toHook(other, applications), other.index() == hook.index()))
                        .toList(),
                TieBreak.of(tied, application.hooks()));
    }
}
