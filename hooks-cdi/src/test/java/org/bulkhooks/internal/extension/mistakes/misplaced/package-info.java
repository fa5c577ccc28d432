/** Mistake: annotations of hooks where there is no hook. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.misplaced;

import org.jspecify.annotations.NullMarked;
