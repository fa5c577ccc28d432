package org.bulkhooks.internal.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.registry.EntityStep;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.HookRegistry;

/** What the catalog answers about one entity class: the order of its steps, and who is concerned by an attribute. */
final class CatalogAnswers {

    static final Table<OrderRow> ORDER = new Table<>(
            "Order",
            "the steps in columns, in the order in which they take place",
            List.of(
                    Column.texts(
                            "phases",
                            "`BEFORE`, `VALIDATE`, `WRITE`, `AFTER`, `COMPLETED`, `BEFORE_COMPLETION`, `AFTER_COMPLETION`",
                            row -> row.step().phase().name()),
                    Column.texts("kinds", "`HOOK`, `GRAPH`, `BEAN_VALIDATION`, `SQL`", row -> row.step()
                            .kind()
                            .name()),
                    Column.ints("hooks", "", "place of the hook in the catalog, from 0; -1 for none", OrderRow::hook),
                    Column.ints(
                            "tieGroups",
                            "",
                            "shared by hooks of this order whose order is by name only; 0 for none",
                            row -> row.step().tieGroup()),
                    Column.texts(
                            "texts",
                            "of a graph its derived attributes, in the order in which they are calculated; else empty",
                            OrderRow::text)));

    static final Table<AttributeRow> ATTRIBUTE = new Table<>(
            "Attribute",
            "who is concerned by the attribute, in columns: hooks in catalog order, then graphs",
            List.of(
                    Column.texts(
                            "kinds",
                            "`HOOK_CONDITION`: the condition of a hook looks at it; `HOOK_LOADS`: it is loaded before a"
                                    + " hook; `DERIVES`: a graph calculates it; `DERIVED_FROM`: a graph calculates others"
                                    + " from it",
                            AttributeRow::kind),
                    Column.ints(
                            "hooks", "", "place of the hook in the catalog, from 0; -1 for none", AttributeRow::hook),
                    Column.texts(
                            "texts",
                            "the condition in words, the paths that are loaded, or what the graph explains",
                            AttributeRow::text)));

    private final HookRegistry registry;
    private final Map<String, Class<?>> entityClasses = new TreeMap<>();
    private final Map<Class<?>, CatalogGraph> graphs;

    /**
     * Prepares the answers.
     *
     * @param entityClasses the concrete entity classes of the application
     * @param graphs the dependency graphs, by their models
     */
    CatalogAnswers(HookRegistry registry, List<Class<?>> entityClasses, Map<Class<?>, CatalogGraph> graphs) {
        this.registry = registry;
        this.graphs = Map.copyOf(graphs);
        entityClasses.forEach(entityClass -> this.entityClasses.putIfAbsent(entityClass.getName(), entityClass));
    }

    record OrderRow(EntityStep step, int hook, String text) {}

    record AttributeRow(String kind, int hook, String text) {}

    /**
     * Returns the order of an entity class.
     *
     * @throws IllegalArgumentException if it is no concrete entity class of the application, or there is no such change
     */
    List<OrderRow> order(String entityClass, String change) {
        Class<?> known = entityClass(entityClass);
        return registry.entityHooks(known).order(changeType(change)).stream()
                .map(step -> new OrderRow(step, step.hook() == null ? -1 : place(step.hook()), text(step)))
                .toList();
    }

    private String text(EntityStep step) {
        return step.graph() == null
                ? ""
                : String.join(", ", graph(step.graph().model()).attributes());
    }

    /**
     * Returns who is concerned by an attribute.
     *
     * @param attribute its name, or a path to it with dots
     * @throws IllegalArgumentException if it is no concrete entity class of the application
     */
    List<AttributeRow> attribute(String entityClass, String attribute) {
        Class<?> known = entityClass(entityClass);
        List<AttributeRow> rows = new ArrayList<>();
        List<Hook> hooks = registry.hooks();
        IntStream.range(0, hooks.size())
                .filter(place -> hooks.get(place).concerns(known))
                .forEach(place -> add(rows, hooks.get(place), place, attribute));
        registry.graphs().stream()
                .filter(graph -> graph.model().isAssignableFrom(known))
                .forEach(graph -> add(rows, graph(graph.model()), attribute));
        return rows;
    }

    private static void add(List<AttributeRow> rows, Hook hook, int place, String attribute) {
        if (anyReaches(hook.conditionAttributes(), attribute)) {
            rows.add(new AttributeRow("HOOK_CONDITION", place, hook.conditionText()));
        }
        if (anyReaches(hook.selection().loaded(), attribute)) {
            rows.add(new AttributeRow(
                    "HOOK_LOADS", place, String.join(", ", hook.selection().loaded())));
        }
    }

    private static void add(List<AttributeRow> rows, CatalogGraph graph, String attribute) {
        if (graph.attributes().contains(attribute)) {
            rows.add(new AttributeRow("DERIVES", -1, graph.explanation(attribute)));
        }
        if (graph.inputs().stream().anyMatch(input -> reaches(input, attribute))) {
            rows.add(new AttributeRow("DERIVED_FROM", -1, graph.explanation(attribute)));
        }
    }

    private static boolean anyReaches(List<String> paths, String attribute) {
        return paths.stream().anyMatch(path -> reaches(path, attribute));
    }

    /** Tells whether a path leads to an attribute or goes on from it. */
    private static boolean reaches(String path, String attribute) {
        return path.equals(attribute) || path.startsWith(attribute + ".");
    }

    private CatalogGraph graph(Class<?> model) {
        return graphs.getOrDefault(model, CatalogGraph.NONE);
    }

    private int place(Hook hook) {
        return registry.hooks().indexOf(hook);
    }

    private Class<?> entityClass(String name) {
        Class<?> known = entityClasses.get(name);
        if (known == null) {
            throw new IllegalArgumentException(
                    "No concrete entity class " + name + "; the catalog's ModelEntityClasses lists the entity classes");
        }
        return known;
    }

    private static ChangeType changeType(String name) {
        return Arrays.stream(ChangeType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No change " + name + "; write CREATE, UPDATE or DELETE"));
    }
}
