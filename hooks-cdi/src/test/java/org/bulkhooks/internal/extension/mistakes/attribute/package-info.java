/** Mistake: conditions on attributes that do not exist. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.attribute;

import org.jspecify.annotations.NullMarked;
