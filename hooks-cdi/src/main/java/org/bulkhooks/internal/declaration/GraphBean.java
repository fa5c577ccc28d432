package org.bulkhooks.internal.declaration;

import java.util.List;
import java.util.Optional;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.graph.InvalidGraphException;
import org.jspecify.annotations.Nullable;

/**
 * A dependency graph that is a bean, or what came in place of it.
 *
 * @param place where it is declared: bean class, and the producer if it has one
 * @param graph the graph, or a reference to it; null if it could not be made
 * @param failure why it could not be made
 */
public record GraphBean(String place, @Nullable DependencyGraph<?> graph, Optional<Throwable> failure) {

    /** Returns the mistakes in the rules of a graph that could not be made because of them. */
    public List<String> mistakes() {
        for (Throwable cause = failure.orElse(null); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidGraphException invalid) {
                return invalid.problems();
            }
        }
        return List.of();
    }
}
