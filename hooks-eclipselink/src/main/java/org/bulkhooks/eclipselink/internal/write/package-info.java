/**
 * What facade and statements have in common: the records of an operation and the steps it takes, old records, and rows that EclipseLink's own
 * mappings build, written in JDBC batches on the connection of the transaction.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.write.OperationRun}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.write;

import org.jspecify.annotations.NullMarked;
