package org.bulkhooks.internal.stats;

import java.util.BitSet;
import java.util.List;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.TieGroups;

/** Works out the places of hooks among the hooks that are called with them, and which of them tie. */
final class HookOrders {

    private final List<Hook> hooks;
    private final List<BitSet> entities;

    /**
     * Prepares the answers.
     *
     * @param hooks the hooks in catalog order
     * @param entityClasses all concrete entity classes of the application
     */
    HookOrders(List<Hook> hooks, List<Class<?>> entityClasses) {
        this.hooks = hooks;
        this.entities =
                hooks.stream().map(hook -> entitiesOf(hook, entityClasses)).toList();
    }

    private static BitSet entitiesOf(Hook hook, List<Class<?>> entityClasses) {
        BitSet found = new BitSet(entityClasses.size());
        for (int index = 0; index < entityClasses.size(); index++) {
            found.set(index, hook.concerns(entityClasses.get(index)));
        }
        return found;
    }

    /** Returns how many hooks there are for each entity class. */
    int[] hookCounts(int entityClasses) {
        int[] counts = new int[entityClasses];
        entities.forEach(ofHook -> ofHook.stream().forEach(entity -> counts[entity]++));
        return counts;
    }

    /** Returns each hook's place, counted from 1. */
    int[] places() {
        int[] places = new int[hooks.size()];
        for (int hook = 0; hook < places.length; hook++) {
            int place = 1;
            for (int other = 0; other < places.length; other++) {
                if (isBefore(other, hook) && overlap(other, hook) && containsAll(other, hook)) {
                    place++;
                }
            }
            places[hook] = place;
        }
        return places;
    }

    /** Returns the number of each hook's tie group, counted from 1, or 0. */
    int[] tieGroups() {
        return TieGroups.of(hooks.size(), this::tie);
    }

    private boolean tie(int one, int other) {
        return hooks.get(one).tiesWith(hooks.get(other)) && entities.get(one).intersects(entities.get(other));
    }

    private boolean isBefore(int one, int other) {
        return Hook.ORDER_OVER_PHASES.compare(hooks.get(one), hooks.get(other)) < 0;
    }

    private boolean overlap(int one, int other) {
        return hooks.get(one).event().meets(hooks.get(other).event());
    }

    private boolean containsAll(int wide, int narrow) {
        BitSet missing = (BitSet) entities.get(narrow).clone();
        missing.andNot(entities.get(wide));
        return missing.isEmpty();
    }
}
