/**
 * Which records of an upsert have rows already, and inserts that meet a row of another transaction.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.upsert.ExistingRows}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.upsert;

import org.jspecify.annotations.NullMarked;
