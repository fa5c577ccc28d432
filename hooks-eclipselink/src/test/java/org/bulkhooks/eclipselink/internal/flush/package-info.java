/** Tests of the flushes with hooks, and of what they rely on in EclipseLink. */
@NullMarked
package org.bulkhooks.eclipselink.internal.flush;

import org.jspecify.annotations.NullMarked;
