/**
 * The dispatcher that calls hooks: conditions, nesting, rejections, bypasses and transaction phases.
 *
 * <p>The core type is {@link org.bulkhooks.internal.dispatch.HookDispatcher}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.dispatch;

import org.jspecify.annotations.NullMarked;
