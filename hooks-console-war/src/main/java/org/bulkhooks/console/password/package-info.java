/**
 * Makes password hashes on the command line; uses nothing but the JDK. The core type is
 * {@link org.bulkhooks.console.password.HashPassword}. Internal.
 */
@NullMarked
package org.bulkhooks.console.password;

import org.jspecify.annotations.NullMarked;
