/** The texts of pages, from one bundle: {@code texts.properties}. Internal. */
@NullMarked
package org.bulkhooks.console.text;

import org.jspecify.annotations.NullMarked;
