/**
 * Derived attributes: rules that calculate attributes of a record from others, in an order that follows from what they
 * depend on.
 *
 * <p>The core type is {@link org.bulkhooks.graph.DependencyGraph}. This package is public API.
 *
 * @since 0.1.0
 */
@NullMarked
package org.bulkhooks.graph;

import org.jspecify.annotations.NullMarked;
