/**
 * Conditions on the event parameter of a hook: they say for which changes the hook is called.
 *
 * <p>The core type is {@link org.bulkhooks.condition.WhenChanged}. This package is public API.
 */
@NullMarked
package org.bulkhooks.condition;

import org.jspecify.annotations.NullMarked;
