/** What tests read in pages. */
@NullMarked
package org.bulkhooks.it.html;

import org.jspecify.annotations.NullMarked;
