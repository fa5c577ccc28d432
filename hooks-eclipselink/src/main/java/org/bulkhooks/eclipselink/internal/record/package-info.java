/**
 * What EclipseLink's mappings tell about records: their values, their differences, copies of them.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.record.AttributeComparison}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.record;

import org.jspecify.annotations.NullMarked;
