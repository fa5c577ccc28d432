/** The quickstart as it is shipped, on a server, seen through HTTP. */
@NullMarked
package org.bulkhooks.it.quickstart;

import org.jspecify.annotations.NullMarked;
