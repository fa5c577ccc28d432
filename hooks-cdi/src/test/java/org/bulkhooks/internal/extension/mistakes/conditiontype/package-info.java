/** Mistake: conditions on attributes of types that cannot be compared. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.conditiontype;

import org.jspecify.annotations.NullMarked;
