/** Setup of the application: the persistence context that everything else injects. */
@NullMarked
package org.bulkhooks.quickstart;

import org.jspecify.annotations.NullMarked;
