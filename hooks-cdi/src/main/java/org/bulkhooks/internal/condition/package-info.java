/**
 * How conditions are evaluated. The core type is {@link org.bulkhooks.internal.condition.ChangedCondition}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.condition;

import org.jspecify.annotations.NullMarked;
