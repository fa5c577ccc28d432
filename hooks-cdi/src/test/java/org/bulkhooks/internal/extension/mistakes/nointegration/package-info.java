/** Mistake: a hook without an integration. The hook itself is right. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.nointegration;

import org.jspecify.annotations.NullMarked;
