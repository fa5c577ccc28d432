/**
 * What the author of hooks writes against: the event types that a hook observes, the records that changed, bypasses,
 * and the exceptions that hooks cause. What a caller of bulk operations needs is in {@link org.bulkhooks.bulk}.
 *
 * <p>The core type is {@link org.bulkhooks.ChangeSet}. This package is public API.
 *
 * @since 0.1.0
 */
@NullMarked
package org.bulkhooks;

import org.jspecify.annotations.NullMarked;
