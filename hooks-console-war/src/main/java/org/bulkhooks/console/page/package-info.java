/** The beans behind the Faces views, one a page. Internal. */
@NullMarked
package org.bulkhooks.console.page;

import org.jspecify.annotations.NullMarked;
