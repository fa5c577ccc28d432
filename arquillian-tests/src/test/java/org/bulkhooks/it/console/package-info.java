/** Black-box tests of the console: what a browser and an attacker get from it over HTTP. */
@NullMarked
package org.bulkhooks.it.console;

import org.jspecify.annotations.NullMarked;
