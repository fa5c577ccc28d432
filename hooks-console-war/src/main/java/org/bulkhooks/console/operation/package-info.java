/**
 * The pages of operations: the list, and the story of one. The core type is
 * {@link org.bulkhooks.console.operation.Waterfall}. Internal.
 */
@NullMarked
package org.bulkhooks.console.operation;

import org.jspecify.annotations.NullMarked;
