/**
 * The transaction of a call: joined where one is active, else begun, and ended whatever is thrown, JTA or
 * resource-local.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.boundary.TransactionBoundary}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.boundary;

import org.jspecify.annotations.NullMarked;
