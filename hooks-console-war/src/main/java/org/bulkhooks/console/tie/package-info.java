/**
 * How to declare an order that only names decide. The core type is {@link org.bulkhooks.console.tie.TieBreak}.
 * Internal.
 */
@NullMarked
package org.bulkhooks.console.tie;

import org.jspecify.annotations.NullMarked;
