/**
 * What the other packages keep with a unit of work and with a session, by typed keys, and what they do when a
 * transaction is over.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.state.UnitOfWorkState}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.state;

import org.jspecify.annotations.NullMarked;
