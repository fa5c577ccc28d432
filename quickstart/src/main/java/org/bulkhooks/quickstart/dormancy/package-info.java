/** Closes and deletes accounts that nobody uses. */
@NullMarked
package org.bulkhooks.quickstart.dormancy;

import org.jspecify.annotations.NullMarked;
