/**
 * Which hooks the list shows: search, filters, order and pages. The core type is
 * {@link org.bulkhooks.console.list.HookListing}. Internal.
 */
@NullMarked
package org.bulkhooks.console.list;

import org.jspecify.annotations.NullMarked;
