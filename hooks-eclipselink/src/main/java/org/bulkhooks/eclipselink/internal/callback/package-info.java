/**
 * Callbacks of Jakarta Persistence and Bean Validation for records that no persistence context writes.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.callback.JpaCallbacks}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.callback;

import org.jspecify.annotations.NullMarked;
