/**
 * Conditions as annotations declare them: read, converted to the types of attributes, and made conditions of.
 *
 * <p>The core type is {@link org.bulkhooks.internal.condition.DeclaredCondition}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.condition;

import org.jspecify.annotations.NullMarked;
