/** Tests of what differs between versions of EclipseLink. */
@NullMarked
package org.bulkhooks.eclipselink.internal.compat;

import org.jspecify.annotations.NullMarked;
