package org.bulkhooks.graph;

import java.util.Arrays;
import java.util.List;
import org.bulkhooks.Change;

/**
 * A run for updated records, one after the other. It asks the change what changed when it needs to know it: an
 * attribute is asked when all rules for it are through, so that what a rule changed counts, and what it did not change
 * ends the way. Not thread-safe.
 */
final class UpdateRun<E> {

    private static final byte CHANGED = 1;
    private static final byte UNCHANGED = 2;

    private final List<DerivedAttribute<E, ?>> rules;
    private final ChangePlan plan;
    private final byte[] known;
    private final boolean[] stale;
    private final boolean[] calculated;
    private boolean updated;

    UpdateRun(List<DerivedAttribute<E, ?>> rules, ChangePlan plan) {
        this.rules = rules;
        this.plan = plan;
        this.known = new byte[plan.watched().size()];
        this.stale = new boolean[rules.size()];
        this.calculated = new boolean[rules.size()];
    }

    /** Calculates what depends on changed attributes, and tells whether a value came out another. */
    boolean update(Change<? extends E> change) {
        Arrays.fill(known, (byte) 0);
        Arrays.fill(stale, false);
        Arrays.fill(calculated, false);
        updated = false;
        for (int rule = 0; rule < calculated.length; rule++) {
            ChangePlan.Trigger trigger = plan.trigger(rule);
            if (isTriggered(trigger, change)) {
                stale[rule] = true;
                for (int prepared : trigger.prepared()) {
                    calculate(prepared, change);
                }
                calculate(rule, change);
                if (trigger.own() >= 0) {
                    known[trigger.own()] = 0; // to be asked again
                }
            }
        }
        return updated;
    }

    private boolean isTriggered(ChangePlan.Trigger trigger, Change<? extends E> change) {
        for (int other : trigger.computed()) {
            if (stale[other]) {
                return true;
            }
        }
        for (int attribute : trigger.watched()) {
            if (isChanged(attribute, change)) {
                return true;
            }
        }
        return trigger.own() >= 0 && isChanged(trigger.own(), change);
    }

    private boolean isChanged(int attribute, Change<? extends E> change) {
        if (known[attribute] == 0) {
            known[attribute] = change.changed(plan.watched().get(attribute)) ? CHANGED : UNCHANGED;
        }
        return known[attribute] == CHANGED;
    }

    private void calculate(int rule, Change<? extends E> change) {
        if (!calculated[rule]) {
            calculated[rule] = true;
            updated |= rules.get(rule).update(change.newRecord(), change.position());
        }
    }
}
