/**
 * Rows: what EclipseLink's own mappings build of a record, the columns and keys of a class, and the JDBC batches that
 * insert, update and delete on the connection of the transaction.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.row.EntityPlan}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.row;

import org.jspecify.annotations.NullMarked;
