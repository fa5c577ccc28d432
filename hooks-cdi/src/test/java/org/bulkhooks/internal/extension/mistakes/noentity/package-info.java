/** Mistake: hooks on classes that are no entities. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.noentity;

import org.jspecify.annotations.NullMarked;
