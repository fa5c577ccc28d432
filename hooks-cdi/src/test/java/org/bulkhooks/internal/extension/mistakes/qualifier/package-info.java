/** Mistake: qualifiers on the event parameter. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.qualifier;

import org.jspecify.annotations.NullMarked;
