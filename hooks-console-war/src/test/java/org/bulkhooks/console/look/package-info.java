/** Starts a server with the console, to look at its pages. */
@NullMarked
package org.bulkhooks.console.look;

import org.jspecify.annotations.NullMarked;
