package org.bulkhooks.console.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.management.openmbean.CompositeData;

/** In which order hooks are called for an entity class and a change. */
final class PublishedOrder {

    private static final List<String> PHASES =
            List.of("BEFORE", "VALIDATE", "WRITE", "AFTER", "COMPLETED", "BEFORE_COMPLETION", "AFTER_COMPLETION");

    private record Step(String phase, String kind, int hook, int tieGroup, String text) {}

    private final List<PublishedHook> hooks;
    private final Map<String, List<String>> entityClasses;

    /**
     * Makes the order of hooks.
     *
     * @param hooks in the order of the catalog
     * @param entityClasses the entity classes of each model
     */
    PublishedOrder(List<PublishedHook> hooks, Map<String, List<String>> entityClasses) {
        this.hooks = hooks;
        this.entityClasses = entityClasses;
    }

    List<String> entityClasses(PublishedHook hook) {
        return entityClasses.getOrDefault(hook.model, List.of(hook.model));
    }

    /** Returns the places of the hooks in the catalog, as they are called. */
    List<Integer> hooks(String entityClass, String change) {
        return IntStream.range(0, hooks.size())
                .filter(place -> isCalled(hooks.get(place), entityClass, change))
                .boxed()
                .sorted((one, other) -> Integer.compare(phase(one), phase(other)))
                .toList();
    }

    private boolean isCalled(PublishedHook hook, String entityClass, String change) {
        return entityClasses(hook).contains(entityClass) && hook.changes().contains(change);
    }

    private int phase(int place) {
        return PHASES.indexOf(hooks.get(place).place());
    }

    CompositeData columns(String entityClass, String change, String derived, String table) {
        List<Step> steps = new ArrayList<>();
        if (!derived.isEmpty() && !change.equals("DELETE")) {
            steps.add(new Step("BEFORE", "GRAPH", -1, 0, derived));
        }
        List<Integer> called = hooks(entityClass, change);
        for (String phase : PHASES) {
            called.stream()
                    .filter(place -> hooks.get(place).place().equals(phase))
                    .forEach(place ->
                            steps.add(new Step(phase, "HOOK", place, tieGroup(called, hooks.get(place).tieGroup), "")));
            if (phase.equals("VALIDATE") && !change.equals("DELETE")) {
                steps.add(new Step(phase, "BEAN_VALIDATION", -1, 0, ""));
            }
            if (phase.equals("WRITE")) {
                steps.add(new Step(phase, "SQL", -1, 0, table));
            }
        }
        return new OpenTable()
                .column("phases", steps.stream().map(Step::phase).toArray(String[]::new))
                .column("kinds", steps.stream().map(Step::kind).toArray(String[]::new))
                .column("hooks", steps.stream().mapToInt(Step::hook).toArray())
                .column("tieGroups", steps.stream().mapToInt(Step::tieGroup).toArray())
                .column("texts", steps.stream().map(Step::text).toArray(String[]::new))
                .data();
    }

    /** Ties of this order alone, counted from 1. */
    private int tieGroup(List<Integer> called, int group) {
        List<Integer> groups = called.stream()
                .map(place -> hooks.get(place).tieGroup)
                .filter(tied -> tied > 0)
                .distinct()
                .toList();
        return groups.indexOf(group) + 1;
    }
}
