/** What the tests of several packages share. */
@NullMarked
package org.bulkhooks.console;

import org.jspecify.annotations.NullMarked;
