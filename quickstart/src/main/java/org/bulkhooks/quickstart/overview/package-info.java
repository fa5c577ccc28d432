/** The bank in a few figures, for the page and for whoever checks that the sums agree. */
@NullMarked
package org.bulkhooks.quickstart.overview;

import org.jspecify.annotations.NullMarked;
