/** Mistake: relations to be loaded that are none, or too late. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.load;

import org.jspecify.annotations.NullMarked;
