/** An entity and its hooks that both web modules have for themselves, with the same full names. */
@NullMarked
package org.bulkhooks.it.enterprise.parcels;

import org.jspecify.annotations.NullMarked;
