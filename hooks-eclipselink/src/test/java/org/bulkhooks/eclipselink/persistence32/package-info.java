/**
 * Ways to write that Jakarta Persistence 3.2 has and 3.1 has not; they run with EclipseLink 5.0 alone, the execution
 * {@code eclipselink-last}.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.persistence32.NewWays}.
 */
@NullMarked
package org.bulkhooks.eclipselink.persistence32;

import org.jspecify.annotations.NullMarked;
