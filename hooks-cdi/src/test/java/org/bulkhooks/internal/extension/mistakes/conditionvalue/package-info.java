/** Mistake: values of conditions that cannot be converted. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.conditionvalue;

import org.jspecify.annotations.NullMarked;
