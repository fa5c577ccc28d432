/** An application for Jakarta EE 11: a repository of Jakarta Data, and no EntityManager bean but the server's own. */
@NullMarked
package org.bulkhooks.it.parcels;

import org.jspecify.annotations.NullMarked;
