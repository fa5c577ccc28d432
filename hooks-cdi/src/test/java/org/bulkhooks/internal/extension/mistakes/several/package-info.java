/** Several mistakes in one class. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes.several;

import org.jspecify.annotations.NullMarked;
