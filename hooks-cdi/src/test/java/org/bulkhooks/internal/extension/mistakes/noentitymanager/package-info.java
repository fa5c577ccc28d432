/** Mistake: a facade without an EntityManager. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.noentitymanager;

import org.jspecify.annotations.NullMarked;
