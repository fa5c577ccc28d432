package org.bulkhooks.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.bulkhooks.graph.RuleDependencies.Need;

/** Sorts rules without cycles: each after those that it needs, else as they were declared. */
final class RuleOrder {

    private RuleOrder() {}

    static <E> List<DerivedAttribute<E, ?>> sort(List<DerivedAttribute<E, ?>> rules) {
        RuleDependencies dependencies = new RuleDependencies(rules);
        List<List<Integer>> needing = new ArrayList<>();
        rules.forEach(rule -> needing.add(new ArrayList<>()));
        int[] missing = new int[rules.size()];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int rule = 0; rule < missing.length; rule++) {
            List<Need> needs = dependencies.of(rule);
            missing[rule] = needs.size();
            for (Need need : needs) {
                needing.get(need.rule()).add(rule);
            }
            if (needs.isEmpty()) {
                ready.add(rule);
            }
        }
        List<DerivedAttribute<E, ?>> sorted = new ArrayList<>();
        for (Integer rule = ready.poll(); rule != null; rule = ready.poll()) {
            sorted.add(rules.get(rule));
            for (int other : needing.get(rule)) {
                if (--missing[other] == 0) {
                    ready.add(other);
                }
            }
        }
        return List.copyOf(sorted);
    }
}
