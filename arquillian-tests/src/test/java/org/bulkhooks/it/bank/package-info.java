/**
 * An application with hooks as a user would write them: a woven unit on the server's default database, an unwoven unit
 * on a second database whose pool holds one connection, beans, EJBs and a library with hooks of its own.
 */
@NullMarked
package org.bulkhooks.it.bank;

import org.jspecify.annotations.NullMarked;
