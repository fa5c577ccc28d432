package org.bulkhooks.graph;

import java.util.ArrayList;
import java.util.List;

/** Which rules need the results of which, by their places in a list of rules. */
final class RuleDependencies {

    private final List<List<Need>> needs;

    /**
     * A rule's need of another one.
     *
     * @param rule the place of the other one
     * @param input the attribute that the rule named
     */
    record Need(int rule, String input) {}

    <E> RuleDependencies(List<DerivedAttribute<E, ?>> rules) {
        List<List<Need>> all = new ArrayList<>();
        for (DerivedAttribute<E, ?> rule : rules) {
            List<Need> ofRule = new ArrayList<>();
            for (String input : rule.inputs()) {
                for (int other = 0; other < rules.size(); other++) {
                    if (AttributeOverlap.between(rules.get(other).name(), input)) {
                        ofRule.add(new Need(other, input));
                    }
                }
            }
            all.add(List.copyOf(ofRule));
        }
        this.needs = List.copyOf(all);
    }

    int size() {
        return needs.size();
    }

    /** Returns what a rule needs, in the order of its inputs. */
    List<Need> of(int rule) {
        return needs.get(rule);
    }
}
