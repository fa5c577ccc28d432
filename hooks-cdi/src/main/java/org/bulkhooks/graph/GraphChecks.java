package org.bulkhooks.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bulkhooks.spi.value.UnknownAttribute;

/** Finds the mistakes in the rules of a graph. */
final class GraphChecks<E> {

    private final ModelAttributes attributes;
    private final List<DerivedAttribute<E, ?>> rules;

    GraphChecks(ModelAttributes attributes, List<DerivedAttribute<E, ?>> rules) {
        this.attributes = attributes;
        this.rules = rules;
    }

    /** Returns what is wrong, each with what to write instead, in the order of declaration, cycles last. */
    List<String> problems() {
        if (attributes.model().isInterface() || attributes.model().isPrimitive()) {
            return List.of(
                    attributes.model().getSimpleName() + " has no attributes, because it is not a class; make a graph"
                            + " for each entity, or for a mapped superclass of them");
        }
        List<String> problems = new ArrayList<>();
        for (int index = 0; index < rules.size(); index++) {
            checkAttribute(rules.get(index), problems);
            checkOnlyRule(index, problems);
            for (String input : rules.get(index).inputs()) {
                checkInput(rules.get(index), input, problems);
            }
        }
        for (String cycle : RuleCycles.in(rules)) {
            problems.add("attributes are derived from each other in a cycle, each from the next: " + cycle
                    + "; derive one of them from other attributes");
        }
        return problems;
    }

    private void checkAttribute(DerivedAttribute<E, ?> rule, List<String> problems) {
        if (!attributes.isPersistent(rule.name()) && !attributes.exists(rule.name())) {
            problems.add("'" + rule.name() + "' is derived, but it is not an attribute of " + model()
                    + UnknownAttribute.correction(rule.name(), attributes.persistent()));
        } else if (attributes.isReserved(rule.name())) {
            problems.add("'" + rule.name() + "' is the id or version of " + model()
                    + ", which the persistence provider writes; remove its rule");
        }
    }

    private void checkOnlyRule(int index, List<String> problems) {
        String name = rules.get(index).name();
        for (DerivedAttribute<E, ?> earlier : rules.subList(0, index)) {
            if (earlier.name().equals(name)) {
                problems.add("'" + name + "' has two rules; keep one of them");
                return;
            }
            if (AttributeOverlap.between(earlier.name(), name)) {
                String whole = name.length() < earlier.name().length() ? name : earlier.name();
                String part = name.length() < earlier.name().length() ? earlier.name() : name;
                problems.add("'" + part + "' has two rules, its own and that of '" + whole
                        + "', which contains it; keep one of them");
            }
        }
    }

    private void checkInput(DerivedAttribute<E, ?> rule, String input, List<String> problems) {
        if (!attributes.isPersistent(input)
                && rules.stream().noneMatch(other -> AttributeOverlap.between(other.name(), input))) {
            SortedSet<String> candidates = new TreeSet<>(attributes.persistent());
            rules.forEach(other -> candidates.add(other.name()));
            String wrong = attributes.exists(input)
                    ? "which is not persistent, so that the graph cannot know when it changes; give it a rule of its"
                            + " own, or name what it is calculated from"
                    : "which is not an attribute of " + model() + UnknownAttribute.correction(input, candidates);
            problems.add("'" + rule.name() + "' is derived from '" + input + "', " + wrong);
        }
    }

    private String model() {
        return attributes.model().getSimpleName();
    }
}
