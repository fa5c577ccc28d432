/**
 * What every request passes: headers, access, error pages. The core type is
 * {@link org.bulkhooks.console.web.AccessFilter}. Internal.
 */
@NullMarked
package org.bulkhooks.console.web;

import org.jspecify.annotations.NullMarked;
