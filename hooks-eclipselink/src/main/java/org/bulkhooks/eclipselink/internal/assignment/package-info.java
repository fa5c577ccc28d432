/**
 * What SET of an UPDATE means: which columns of which attributes get which values, and what is known of these before a
 * row is read.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.assignment.Assignment}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.assignment;

import org.jspecify.annotations.NullMarked;
