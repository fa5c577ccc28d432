/** The program that starts the server, which no build compiles. */
@NullMarked
package org.bulkhooks.quickstart.start;

import org.jspecify.annotations.NullMarked;
