/** The samples of the page about records that are kept. */
@NullMarked
package org.bulkhooks.docs.softdelete;

import org.jspecify.annotations.NullMarked;
