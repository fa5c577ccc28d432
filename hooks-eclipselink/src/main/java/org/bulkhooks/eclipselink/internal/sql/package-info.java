/**
 * Finds native SQL that writes to the table of a model with hooks, whose hooks it does not call: tells of it, or
 * refuses it where the application asks for that.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.sql.NativeSqlCounter}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.sql;

import org.jspecify.annotations.NullMarked;
