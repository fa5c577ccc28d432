/** Reads CSV files and says of each mistake in which line it is; knows nothing of banks. */
@NullMarked
package org.bulkhooks.quickstart.csv;

import org.jspecify.annotations.NullMarked;
