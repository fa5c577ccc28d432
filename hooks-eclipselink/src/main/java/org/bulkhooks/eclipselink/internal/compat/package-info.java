/**
 * The few methods of EclipseLink whose signatures differ between 4.0 and 5.0, so that one jar serves both, and what a
 * version must have.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.compat.DescriptorAccess}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.compat;

import org.jspecify.annotations.NullMarked;
