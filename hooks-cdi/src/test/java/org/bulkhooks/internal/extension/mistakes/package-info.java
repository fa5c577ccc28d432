/** Deployment mistakes: a package for each, and the test that they are reported. */
@NullMarked
package org.bulkhooks.internal.extension.mistakes;

import org.jspecify.annotations.NullMarked;
