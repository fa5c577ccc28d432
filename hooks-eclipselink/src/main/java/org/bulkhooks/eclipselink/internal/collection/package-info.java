/**
 * What the listeners of woven records know: what collections held before they were changed, which EclipseLink itself
 * keeps for classes that are not woven only, and whether a record was changed while hooks of a flush ran. Internal; its
 * core is {@link org.bulkhooks.eclipselink.internal.collection.OldCollections}.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.collection;

import org.jspecify.annotations.NullMarked;
