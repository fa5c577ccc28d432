/**
 * How numbers, durations and times are written for people. The core type is {@link org.bulkhooks.console.format.Show}.
 * Internal.
 */
@NullMarked
package org.bulkhooks.console.format;

import org.jspecify.annotations.NullMarked;
