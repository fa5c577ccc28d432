/**
 * What an application may name of the EclipseLink integration: nothing, as a rule. With this library on the class path
 * hooks are called without a line of code or configuration.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.EclipseLinkHooks}. API.
 *
 * @since 0.1.0
 */
@NullMarked
package org.bulkhooks.eclipselink;

import org.jspecify.annotations.NullMarked;
