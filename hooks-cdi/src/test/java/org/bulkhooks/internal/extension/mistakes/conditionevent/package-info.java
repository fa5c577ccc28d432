/** Mistake: conditions on changed attributes where nothing changes. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.conditionevent;

import org.jspecify.annotations.NullMarked;
