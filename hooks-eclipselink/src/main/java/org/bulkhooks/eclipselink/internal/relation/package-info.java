/**
 * Loading relations and lazy attributes of many records, with one query for each.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.relation.RelationLoader}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.relation;

import org.jspecify.annotations.NullMarked;
