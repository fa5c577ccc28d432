/** The smallest application: one bean, one entity, the server's default data source. */
@NullMarked
package org.bulkhooks.it.smoke;

import org.jspecify.annotations.NullMarked;
