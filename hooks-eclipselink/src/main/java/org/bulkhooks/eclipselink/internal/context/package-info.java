/**
 * Writing through the persistence context, where EclipseLink has to do it: records are persisted, merged or removed,
 * what they bring along by cascade is noted, and they get back what was written.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.context.ManagedWriter}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.context;

import org.jspecify.annotations.NullMarked;
