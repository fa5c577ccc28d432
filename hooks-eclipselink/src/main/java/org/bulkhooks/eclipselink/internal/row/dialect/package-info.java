/**
 * What the writer of rows says differently to different databases; one class a database.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.row.dialect.Dialect}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.row.dialect;

import org.jspecify.annotations.NullMarked;
