package org.bulkhooks.internal.registry;

import org.bulkhooks.OrderPhase;
import org.bulkhooks.OrderStep;
import org.bulkhooks.graph.DependencyGraph;
import org.jspecify.annotations.Nullable;

/**
 * A step of the order in which the records of an entity class are written.
 *
 * @param phase when it takes place
 * @param kind what takes place
 * @param hook the hook, or null for what is none
 * @param graph the dependency graph, or null for what is none
 * @param tieGroup the number that the hooks of the order share whose order is by their names only, or 0
 */
public record EntityStep(
        OrderPhase phase,
        OrderStep.Kind kind,
        @Nullable Hook hook,
        @Nullable DependencyGraph<?> graph,
        int tieGroup) {

    static EntityStep of(OrderPhase phase, OrderStep.Kind kind) {
        return new EntityStep(phase, kind, null, null, 0);
    }

    static EntityStep of(DependencyGraph<?> graph) {
        return new EntityStep(OrderPhase.BEFORE, OrderStep.Kind.GRAPH, null, graph, 0);
    }
}
