/** An application with one fault of each kind, and with a secret that nothing may tell. */
@NullMarked
package org.bulkhooks.it.theatre;

import org.jspecify.annotations.NullMarked;
