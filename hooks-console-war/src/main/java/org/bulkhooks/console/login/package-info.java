/**
 * Who may look: the configured user, the container's realm, and the brake on guessing. The core type is
 * {@link org.bulkhooks.console.login.ConsoleConfiguration}. Internal.
 */
@NullMarked
package org.bulkhooks.console.login;

import org.jspecify.annotations.NullMarked;
