/** Mistake: exact types that no record has. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.exacttype;

import org.jspecify.annotations.NullMarked;
