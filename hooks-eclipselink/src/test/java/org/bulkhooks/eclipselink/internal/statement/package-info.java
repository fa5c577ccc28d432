/** Tests of the statements with hooks. */
@NullMarked
package org.bulkhooks.eclipselink.internal.statement;

import org.jspecify.annotations.NullMarked;
