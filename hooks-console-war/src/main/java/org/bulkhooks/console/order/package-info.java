/**
 * The page of the order of hooks, and its exports. The core type is {@link org.bulkhooks.console.order.OrderPage}.
 * Internal.
 */
@NullMarked
package org.bulkhooks.console.order;

import org.jspecify.annotations.NullMarked;
