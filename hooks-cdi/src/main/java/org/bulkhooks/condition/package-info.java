/**
 * Conditions on the event parameter of a hook: they say for which changes the hook is called, as annotations and in
 * code.
 *
 * <p>The core type is {@link org.bulkhooks.condition.Condition}. This package is public API.
 *
 * @since 0.1.0
 */
@NullMarked
package org.bulkhooks.condition;

import org.jspecify.annotations.NullMarked;
