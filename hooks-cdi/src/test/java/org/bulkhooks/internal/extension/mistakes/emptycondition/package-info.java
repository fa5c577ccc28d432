/** Mistake: a condition without attributes. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.emptycondition;

import org.jspecify.annotations.NullMarked;
