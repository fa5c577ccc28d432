/** The samples of the pages on large imports. */
@NullMarked
package org.bulkhooks.docs.imports;

import org.jspecify.annotations.NullMarked;
