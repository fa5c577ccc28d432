/**
 * What hooks, conditions, graphs and facades declare, and the checks of it at deployment with their messages. It knows
 * the model and the declarations, and nothing of the container's phases.
 *
 * <p>The core type is {@link org.bulkhooks.internal.declaration.HookDeclaration}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.declaration;

import org.jspecify.annotations.NullMarked;
