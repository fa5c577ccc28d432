/**
 * What an operation knows while it runs: its unit of work, its options, the order in which it writes, and what to
 * restore.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.operation.OperationContext}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.operation;

import org.jspecify.annotations.NullMarked;
