/** A web module whose entity and hooks bear the simple names of those in the other one; its unit is JTA. */
@NullMarked
package org.bulkhooks.it.enterprise.north;

import org.jspecify.annotations.NullMarked;
