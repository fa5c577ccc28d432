/** Mistake: an asynchronous hook. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.async;

import org.jspecify.annotations.NullMarked;
