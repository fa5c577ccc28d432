/**
 * Switching hooks off and on, and watching them, for operators. The core type is
 * {@link org.bulkhooks.console.control.SwitchOffView}. Internal.
 */
@NullMarked
package org.bulkhooks.console.control;

import org.jspecify.annotations.NullMarked;
