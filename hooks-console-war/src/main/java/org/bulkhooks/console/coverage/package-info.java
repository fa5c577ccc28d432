/**
 * The page of what hooks see, and what passes them by. The core type is {@link org.bulkhooks.console.coverage.Matrix}.
 * Internal.
 */
@NullMarked
package org.bulkhooks.console.coverage;

import org.jspecify.annotations.NullMarked;
