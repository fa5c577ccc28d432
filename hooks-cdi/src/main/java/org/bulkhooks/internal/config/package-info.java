/**
 * What an application may configure, and how it is read: with MicroProfile Config where it is there, from system
 * properties else.
 *
 * <p>The core type is {@link org.bulkhooks.internal.config.Configuration}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.config;

import org.jspecify.annotations.NullMarked;
