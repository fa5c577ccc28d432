package org.bulkhooks.internal.stats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.dispatch.GraphNotMadeException;

/**
 * A dependency graph as the catalog publishes it, read once: it is the application's.
 *
 * @param model the class name of its model
 * @param attributes its derived attributes, in the order in which they are calculated
 * @param inputs what they are derived from
 * @param explanations how an attribute comes about and what depends on it, by attribute
 * @param text a line for each rule
 */
record CatalogGraph(
        String model, List<String> attributes, Set<String> inputs, Map<String, String> explanations, String text) {

    static final CatalogGraph NONE = new CatalogGraph("", List.of(), Set.of(), Map.of(), "");

    static CatalogGraph of(DependencyGraph<?> graph) {
        String model = graph.model().getName();
        try {
            Map<String, String> explanations = new LinkedHashMap<>();
            graph.attributes().forEach(attribute -> explanations.put(attribute, graph.explain(attribute)));
            graph.inputs().forEach(input -> explanations.computeIfAbsent(input, graph::explain));
            return new CatalogGraph(
                    model,
                    List.copyOf(graph.attributes()),
                    Set.copyOf(graph.inputs()),
                    Map.copyOf(explanations),
                    graph.toText());
        } catch (GraphNotMadeException notYet) {
            return new CatalogGraph(model, List.of(), Set.of(), Map.of(), notYet.getMessage());
        }
    }

    /** Returns how an attribute comes about and what depends on it; the rules, where it is part of a path. */
    String explanation(String attribute) {
        return explanations.getOrDefault(attribute, text);
    }
}
