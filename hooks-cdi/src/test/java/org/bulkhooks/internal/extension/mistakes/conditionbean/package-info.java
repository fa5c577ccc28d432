/** Mistake: condition beans that are none, several, or of another model. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.conditionbean;

import org.jspecify.annotations.NullMarked;
