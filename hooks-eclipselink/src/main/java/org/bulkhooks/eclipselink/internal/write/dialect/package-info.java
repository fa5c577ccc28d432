/**
 * What the bulk writer says differently to different databases; one class a database.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.write.dialect.Dialect}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.write.dialect;

import org.jspecify.annotations.NullMarked;
