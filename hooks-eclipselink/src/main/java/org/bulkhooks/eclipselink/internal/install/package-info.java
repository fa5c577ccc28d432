/**
 * Finds the sessions of an application and puts the listeners on them, without any configuration.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.install.EclipseLinkIntegration}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.install;

import org.jspecify.annotations.NullMarked;
