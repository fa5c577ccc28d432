/**
 * The bulk facade on EclipseLink: it checks the records, assigns ids, reads old rows, calls hooks and writes rows that
 * EclipseLink's own mappings build, in JDBC batches on the connection of the transaction.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.write.EclipseLinkBulkOperations}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.write;

import org.jspecify.annotations.NullMarked;
