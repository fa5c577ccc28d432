/**
 * What an application writes against: the event types that a hook observes, the bulk facade with its options and results,
 * and the exceptions that reach a caller.
 *
 * <p>The core type is {@link org.bulkhooks.ChangeSet}. This package is public API.
 */
@NullMarked
package org.bulkhooks;

import org.jspecify.annotations.NullMarked;
