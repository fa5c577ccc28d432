package org.bulkhooks.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bulkhooks.spi.value.UnknownAttribute;

/** The rules of a graph, for people and for Graphviz. */
final class GraphText {

    private final Class<?> model;
    private final List<RuleText> rules;

    /** A rule without its functions. */
    private record RuleText(String name, List<String> inputs) {

        boolean isFor(String attribute) {
            return AttributeOverlap.between(name, attribute);
        }

        /** Tells whether an attribute, with all its parts, has its value from this rule. */
        boolean calculates(String attribute) {
            return attribute.equals(name) || attribute.startsWith(name + ".");
        }

        boolean needs(String attribute) {
            return inputs.stream().anyMatch(input -> AttributeOverlap.between(input, attribute));
        }

        @Override
        public String toString() {
            return name + " <- " + String.join(", ", inputs);
        }
    }

    <E> GraphText(Class<E> model, List<DerivedAttribute<E, ?>> rules) {
        this.model = model;
        this.rules = rules.stream()
                .map(rule -> new RuleText(rule.name(), rule.inputs()))
                .toList();
    }

    String explain(String attribute) {
        requireKnown(attribute);
        StringBuilder text = new StringBuilder(model.getSimpleName() + "." + attribute).append('\n');
        List<RuleText> ofAttribute =
                rules.stream().filter(rule -> rule.isFor(attribute)).toList();
        for (RuleText rule : ofAttribute) {
            text.append("  rule ")
                    .append(rules.indexOf(rule) + 1)
                    .append(" of ")
                    .append(rules.size())
                    .append(": ")
                    .append(rule)
                    .append('\n');
        }
        if (ofAttribute.isEmpty()) {
            text.append("  has no rule\n");
        } else {
            text.append("  rests on: ")
                    .append(String.join(", ", sources(attribute)))
                    .append('\n');
        }
        Set<String> dependents = dependents(attribute);
        return text.append("  derived from it: ")
                .append(dependents.isEmpty() ? "nothing" : String.join(", ", dependents))
                .append('\n')
                .toString();
    }

    String listing() {
        StringBuilder text = new StringBuilder(model.getSimpleName()).append('\n');
        for (int index = 0; index < rules.size(); index++) {
            text.append("  ")
                    .append(index + 1)
                    .append(". ")
                    .append(rules.get(index))
                    .append('\n');
        }
        return text.toString();
    }

    String dot() {
        StringBuilder text = new StringBuilder("digraph ").append(quoted(model.getSimpleName()));
        text.append(" {\n  rankdir=LR;\n");
        Set<String> inputs = inputs();
        inputs.forEach(input -> text.append("  ").append(quoted(input)).append(" [shape=plaintext];\n"));
        rules.forEach(rule -> text.append("  ").append(quoted(rule.name())).append(" [shape=box];\n"));
        for (RuleText rule : rules) {
            for (String input : rule.inputs()) {
                arrow(text, input, rule.name(), "");
            }
        }
        for (String input : inputs) {
            rules.stream()
                    .filter(rule -> rule.isFor(input))
                    .forEach(rule -> arrow(text, rule.name(), input, " [style=dashed]"));
        }
        return text.append("}\n").toString();
    }

    private static void arrow(StringBuilder text, String from, String to, String style) {
        text.append("  ").append(quoted(from)).append(" -> ").append(quoted(to));
        text.append(style).append(";\n");
    }

    private static String quoted(String name) {
        return '"' + name + '"'; // names of Java have neither quotes nor backslashes
    }

    /** Returns the attributes that rules name and that have no rule of their own, sorted. */
    private Set<String> inputs() {
        Set<String> inputs = new TreeSet<>();
        rules.forEach(rule -> inputs.addAll(rule.inputs()));
        rules.forEach(rule -> inputs.remove(rule.name()));
        return inputs;
    }

    /** Returns the attributes without rules that an attribute is derived from, directly or not, sorted. */
    private Set<String> sources(String attribute) {
        Set<String> sources = new TreeSet<>();
        Set<String> needed = new LinkedHashSet<>(Set.of(attribute));
        for (int index = rules.size() - 1; index >= 0; index--) { // a rule comes after all that it needs
            RuleText rule = rules.get(index);
            if (needed.stream().anyMatch(rule::isFor)) {
                needed.addAll(rule.inputs());
                rule.inputs().stream()
                        .filter(input -> rules.stream().noneMatch(other -> other.calculates(input)))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    /** Returns the attributes that are derived from an attribute, directly or not, in their order. */
    private Set<String> dependents(String attribute) {
        Set<String> dependents = new LinkedHashSet<>();
        for (RuleText rule : rules) {
            if (rule.needs(attribute) || dependents.stream().anyMatch(rule::needs)) {
                dependents.add(rule.name());
            }
        }
        return dependents;
    }

    private void requireKnown(String attribute) {
        Set<String> names = inputs();
        rules.forEach(rule -> names.add(rule.name()));
        if (names.stream().noneMatch(name -> AttributeOverlap.between(name, attribute))) {
            throw new IllegalArgumentException(
                    UnknownAttribute.message(attribute, "the dependency graph of " + model.getName(), names));
        }
    }
}
