/** Tests of what is said to each database. */
@NullMarked
package org.bulkhooks.eclipselink.internal.write.dialect;

import org.jspecify.annotations.NullMarked;
