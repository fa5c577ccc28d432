/**
 * Calls hooks around the flushes of a persistence context: at {@code EntityManager.flush()}, before queries and at
 * commit.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.flush.FlushListener}; docs/internals/flush.md tells how
 * it works. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.flush;

import org.jspecify.annotations.NullMarked;
