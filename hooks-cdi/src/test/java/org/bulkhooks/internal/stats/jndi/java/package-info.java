/** The names of a server, for tests without one; JNDI wants the package to end with the scheme of the names. */
@NullMarked
package org.bulkhooks.internal.stats.jndi.java;

import org.jspecify.annotations.NullMarked;
