/** Closes and deletes accounts that are not used. */
@NullMarked
package org.bulkhooks.quickstart.dormancy;

import org.jspecify.annotations.NullMarked;
