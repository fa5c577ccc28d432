/** Programs that tests start beside themselves: servers, and the commands of servers. */
@NullMarked
package org.bulkhooks.it.process;

import org.jspecify.annotations.NullMarked;
