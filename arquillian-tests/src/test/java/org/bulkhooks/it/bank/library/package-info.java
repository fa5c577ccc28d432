/** A library of the application, in an archive of its own. */
@NullMarked
package org.bulkhooks.it.bank.library;

import org.jspecify.annotations.NullMarked;
