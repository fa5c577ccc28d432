/**
 * What collections held before they were changed: EclipseLink itself keeps that for classes that are not woven only.
 * Internal; its core is {@link org.bulkhooks.eclipselink.internal.collection.OldCollections}.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.collection;

import org.jspecify.annotations.NullMarked;
