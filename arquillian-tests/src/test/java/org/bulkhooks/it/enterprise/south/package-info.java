/** A web module whose entity and hooks bear the simple names of those in the other one; its unit is RESOURCE_LOCAL. */
@NullMarked
package org.bulkhooks.it.enterprise.south;

import org.jspecify.annotations.NullMarked;
