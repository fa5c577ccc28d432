/**
 * What becomes of managed instances and of the shared cache when rows were written past them.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.cache.CacheEviction}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.cache;

import org.jspecify.annotations.NullMarked;
