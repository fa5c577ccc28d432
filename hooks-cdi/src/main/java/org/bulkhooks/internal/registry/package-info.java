/**
 * The hooks of an application: what each is called with, in which order, and which of them concern an entity class.
 *
 * <p>The core type is {@link org.bulkhooks.internal.registry.HookRegistry}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.registry;

import org.jspecify.annotations.NullMarked;
