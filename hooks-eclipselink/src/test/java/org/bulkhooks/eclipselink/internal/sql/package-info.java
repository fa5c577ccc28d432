/** Tests of what is read in SQL texts. */
@NullMarked
package org.bulkhooks.eclipselink.internal.sql;

import org.jspecify.annotations.NullMarked;
