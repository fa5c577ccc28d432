/**
 * What the nodes of a cluster show each other: each node puts a snapshot of its management beans into a cache that the
 * nodes share, while somebody looks. The core type is {@link org.bulkhooks.console.cluster.Nodes}. Internal.
 */
@NullMarked
package org.bulkhooks.console.cluster;

import org.jspecify.annotations.NullMarked;
