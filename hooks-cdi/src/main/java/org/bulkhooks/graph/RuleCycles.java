package org.bulkhooks.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.graph.RuleDependencies.Need;

/** Finds the cycles among rules: one for each need that closes one, from the first declared rule on. */
final class RuleCycles<E> {

    private final List<DerivedAttribute<E, ?>> rules;
    private final RuleDependencies dependencies;
    private final List<Need> path = new ArrayList<>();
    private final List<Integer> nextNeeds = new ArrayList<>();
    private final boolean[] seen;
    private final Set<String> found = new LinkedHashSet<>();

    private RuleCycles(List<DerivedAttribute<E, ?>> rules) {
        this.rules = rules;
        this.dependencies = new RuleDependencies(rules);
        this.seen = new boolean[rules.size()];
    }

    /** Returns each cycle with all its attributes, such as {@code a -> b -> a}: each is derived from the next. */
    static <E> List<String> in(List<DerivedAttribute<E, ?>> rules) {
        RuleCycles<E> cycles = new RuleCycles<>(rules);
        for (int rule = 0; rule < rules.size(); rule++) {
            cycles.searchFrom(rule);
        }
        return List.copyOf(cycles.found);
    }

    private void searchFrom(int start) { // not recursive, because chains of rules can be long
        enter(new Need(start, rules.get(start).name()));
        while (!path.isEmpty()) {
            int last = path.size() - 1;
            List<Need> needs = dependencies.of(path.get(last).rule());
            int next = nextNeeds.get(last);
            if (next == needs.size()) {
                path.remove(last);
                nextNeeds.remove(last);
            } else {
                nextNeeds.set(last, next + 1);
                visit(needs.get(next));
            }
        }
    }

    private void visit(Need need) {
        for (int step = 0; step < path.size(); step++) {
            if (path.get(step).rule() == need.rule()) {
                List<Need> cycle = new ArrayList<>(path.subList(step + 1, path.size()));
                cycle.add(need);
                found.add(describe(need.rule(), cycle));
                return;
            }
        }
        enter(need);
    }

    private void enter(Need need) {
        if (!seen[need.rule()]) {
            seen[need.rule()] = true;
            path.add(need);
            nextNeeds.add(0);
        }
    }

    private String describe(int start, List<Need> cycle) {
        StringBuilder text = new StringBuilder(rules.get(start).name());
        for (Need need : cycle) {
            String name = rules.get(need.rule()).name();
            if (!need.input().equals(name)) {
                text.append(" -> ").append(need.input()); // an embeddable, or a part of one
            }
            text.append(" -> ").append(name);
        }
        return text.toString();
    }
}
