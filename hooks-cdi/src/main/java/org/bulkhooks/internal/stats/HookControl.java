package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulkhooks.internal.dispatch.HookSwitches;
import org.bulkhooks.internal.dispatch.HookSwitches.SwitchedOff;
import org.bulkhooks.internal.dispatch.HookWatches;
import org.bulkhooks.internal.registry.Hook;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can do with the hooks of an application while it runs. Thread-safe.
 *
 * @param hooks the hooks in catalog order
 * @param switches which of them are switched off
 * @param watches which of them are watched
 * @param anew what starts to count anew when that is asked for
 */
public record HookControl(List<Hook> hooks, HookSwitches switches, HookWatches watches, List<Runnable> anew) {

    /** Makes it with copies of the lists. */
    public HookControl {
        hooks = List.copyOf(hooks);
        anew = List.copyOf(anew);
    }

    /** How a hook stands. */
    record Standing(@Nullable SwitchedOff off, long watchedUntilMillis) {}

    /** Returns how each hook stands, in catalog order. */
    List<Standing> standings() {
        Map<String, SwitchedOff> off = switches.off();
        List<Standing> all = new ArrayList<>();
        hooks.forEach(hook -> all.add(new Standing(off.get(hook.id()), watches.untilMillis(hook))));
        return all;
    }

    void switchOff(String hookId, long untilMillis, String reason) {
        switches.switchOff(hook(hookId), untilMillis, reason);
    }

    void switchOn(String hookId) {
        switches.switchOn(hook(hookId));
    }

    void watch(String hookId, int seconds) {
        watches.watch(hook(hookId), seconds);
    }

    void clear() {
        anew.forEach(Runnable::run);
        HookSwitches.LOGGER.info("the numbers of all hooks start anew");
    }

    private Hook hook(String id) {
        return hooks.stream()
                .filter(hook -> hook.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No hook with the id " + id
                        + "; the catalog's HookIds lists them. Dependency graphs have no id: they are never switched"
                        + " off, because the attributes that they derive would be wrong"));
    }
}
