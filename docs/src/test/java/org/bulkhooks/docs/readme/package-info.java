/** The README's sample, compiled and run. */
@NullMarked
package org.bulkhooks.docs.readme;

import org.jspecify.annotations.NullMarked;
