/**
 * The bulk facade on EclipseLink: what the core's facade writes to. It checks what a caller hands over, begins a
 * transaction where there is none, and has the steps of creates, updates, deletes and upserts.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.facade.EclipseLinkStore}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.facade;

import org.jspecify.annotations.NullMarked;
