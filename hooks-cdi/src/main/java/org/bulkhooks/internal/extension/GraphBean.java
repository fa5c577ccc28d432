package org.bulkhooks.internal.extension;

import java.util.Optional;
import org.bulkhooks.graph.DependencyGraph;
import org.jspecify.annotations.Nullable;

/**
 * A dependency graph that is a bean, or what came in place of it.
 *
 * @param place where it is declared: bean class, and the producer if it has one
 * @param graph the graph, or a reference to it; null if it could not be made
 * @param failure why it could not be made
 */
record GraphBean(String place, @Nullable DependencyGraph<?> graph, Optional<Throwable> failure) {}
