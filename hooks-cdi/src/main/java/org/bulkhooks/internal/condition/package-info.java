/**
 * How conditions are evaluated. The core type is {@link org.bulkhooks.internal.condition.RecordCondition}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.condition;

import org.jspecify.annotations.NullMarked;
