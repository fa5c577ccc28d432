/** Checks that what the documents show is code that is compiled. */
@NullMarked
package org.bulkhooks.docs.samples;

import org.jspecify.annotations.NullMarked;
