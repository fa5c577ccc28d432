/**
 * The numbers that applications publish of hooks and of their runs, each declared once: what is read, and how pages
 * show it. The core type is {@link org.bulkhooks.console.number.HookNumber}. Internal.
 */
@NullMarked
package org.bulkhooks.console.number;

import org.jspecify.annotations.NullMarked;
