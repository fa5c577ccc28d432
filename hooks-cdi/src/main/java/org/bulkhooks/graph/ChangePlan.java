package org.bulkhooks.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bulkhooks.graph.RuleDependencies.Need;

/**
 * What makes the rules of a graph run when attributes change, in the order of rules. Rules and watched attributes are
 * known by number, so that a record costs no allocation. Immutable.
 */
final class ChangePlan {

    private final List<String> watched;
    private final List<Trigger> triggers;

    /** What makes one rule run. */
    static final class Trigger {

        private final int own;
        private final int[] watched;
        private final int[] computed;
        private final int[] prepared;

        private Trigger(int own, Set<Integer> watched, Set<Integer> computed, Set<Integer> prepared) {
            this.own = own;
            this.watched = watched.stream().mapToInt(Integer::intValue).toArray();
            this.computed = computed.stream().mapToInt(Integer::intValue).toArray();
            this.prepared = prepared.stream().mapToInt(Integer::intValue).toArray();
        }

        /**
         * Returns its own attribute among the watched ones, or -1 if it is not persistent, so that its changes are not
         * known.
         */
        int own() {
            return own;
        }

        /** Returns the persistent attributes that it is derived from, by number. */
        int[] watched() {
            return watched;
        }

        /** Returns the rules of those attributes that it is derived from and that are not persistent. */
        int[] computed() {
            return computed;
        }

        /** Returns those rules with all that they need of their kind, in their order: their values are not stored. */
        int[] prepared() {
            return prepared;
        }
    }

    /**
     * Makes the plan.
     *
     * @param rules the rules in their order
     * @param attributes the attributes of the model
     */
    <E> ChangePlan(List<DerivedAttribute<E, ?>> rules, ModelAttributes attributes) {
        RuleDependencies dependencies = new RuleDependencies(rules);
        List<String> names = new ArrayList<>();
        List<Set<Integer>> preparedByRule = new ArrayList<>();
        List<Trigger> inOrder = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            Set<Integer> ofRule = new LinkedHashSet<>();
            for (String input : rules.get(rule).inputs()) {
                if (attributes.isPersistent(input)) {
                    ofRule.add(number(input, names));
                }
            }
            Set<Integer> computed = new TreeSet<>();
            Set<Integer> prepared = new TreeSet<>();
            for (Need need : dependencies.of(rule)) {
                if (!attributes.isPersistent(rules.get(need.rule()).name())) {
                    computed.add(need.rule());
                    prepared.add(need.rule());
                    prepared.addAll(preparedByRule.get(need.rule()));
                }
            }
            preparedByRule.add(prepared);
            String name = rules.get(rule).name();
            int own = attributes.isPersistent(name) ? number(name, names) : -1;
            inOrder.add(new Trigger(own, ofRule, computed, prepared));
        }
        this.watched = List.copyOf(names);
        this.triggers = List.copyOf(inOrder);
    }

    private static int number(String name, List<String> names) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }

    /** Returns the persistent attributes that rules are for or depend on, by number. */
    List<String> watched() {
        return watched;
    }

    /** Returns what makes a rule run. */
    Trigger trigger(int rule) {
        return triggers.get(rule);
    }
}
