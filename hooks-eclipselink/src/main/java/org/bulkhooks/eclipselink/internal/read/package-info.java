/**
 * The old rows of records: read by id, locked, with what belongs to them.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.read.OldRecords}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.read;

import org.jspecify.annotations.NullMarked;
