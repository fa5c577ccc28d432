/**
 * Ids of new records, drawn in blocks.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.ids.IdAssignment}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.ids;

import org.jspecify.annotations.NullMarked;
