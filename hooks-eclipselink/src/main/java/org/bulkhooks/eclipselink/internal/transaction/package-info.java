/**
 * What belongs to one transaction of a unit of work: the hooks that wait for a later phase, and the guard that keeps
 * the facade's own writes from firing the hooks of the flush.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.transaction.TransactionState}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.transaction;

import org.jspecify.annotations.NullMarked;
