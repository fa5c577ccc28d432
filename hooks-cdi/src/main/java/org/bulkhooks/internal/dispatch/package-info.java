/**
 * The registry of hooks, and the dispatcher that calls them: conditions, order, nesting, rejections and transaction phases.
 *
 * <p>The core type is {@link org.bulkhooks.internal.dispatch.HookDispatcher}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.dispatch;

import org.jspecify.annotations.NullMarked;
