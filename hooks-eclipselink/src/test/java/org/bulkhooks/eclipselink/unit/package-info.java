/**
 * What tests with a persistence unit of their own have in common.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.unit.HookContainer}.
 */
@NullMarked
package org.bulkhooks.eclipselink.unit;

import org.jspecify.annotations.NullMarked;
