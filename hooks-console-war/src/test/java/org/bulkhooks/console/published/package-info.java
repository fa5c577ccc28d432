/**
 * Applications that only publish management beans, by the names and columns of the reference: to look at pages, and for
 * tests of the console. They use no class of the library, nor of the console; a WAR of this package is one of them.
 */
@NullMarked
package org.bulkhooks.console.published;

import org.jspecify.annotations.NullMarked;
