/** Mistake: before hooks in later transaction phases. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.phase;

import org.jspecify.annotations.NullMarked;
