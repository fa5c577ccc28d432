/** Tests of what the mappings tell about records. */
@NullMarked
package org.bulkhooks.eclipselink.internal.record;

import org.jspecify.annotations.NullMarked;
