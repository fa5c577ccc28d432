/** Mistake: hooks that cannot wait, and net changes that are not known yet. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.later;

import org.jspecify.annotations.NullMarked;
