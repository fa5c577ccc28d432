/**
 * What an integration with a persistence provider implements, and what it calls to have hooks run. Applications do not use it.
 *
 * <p>The core types are {@link org.bulkhooks.spi.PersistenceIntegration}, which the integration implements, and
 * {@link org.bulkhooks.spi.HookRuntime}, which it is given.
 */
@NullMarked
package org.bulkhooks.spi;

import org.jspecify.annotations.NullMarked;
