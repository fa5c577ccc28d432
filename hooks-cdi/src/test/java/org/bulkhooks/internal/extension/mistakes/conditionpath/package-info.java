/** Mistake: conditions on paths that lead nowhere. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.conditionpath;

import org.jspecify.annotations.NullMarked;
