/** The bank in a few figures, for the page and for tests that check the sums. */
@NullMarked
package org.bulkhooks.quickstart.overview;

import org.jspecify.annotations.NullMarked;
