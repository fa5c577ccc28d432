/**
 * The time that pages show numbers of: now, the last hour, since the start. The core type is
 * {@link org.bulkhooks.console.window.Figures}. Internal.
 */
@NullMarked
package org.bulkhooks.console.window;

import org.jspecify.annotations.NullMarked;
