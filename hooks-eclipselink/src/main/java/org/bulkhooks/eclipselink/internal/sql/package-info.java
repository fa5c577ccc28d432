/**
 * Refuses native SQL that would write to the table of a model with hooks, where the application asks for that.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.sql.NativeSqlListener}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.sql;

import org.jspecify.annotations.NullMarked;
