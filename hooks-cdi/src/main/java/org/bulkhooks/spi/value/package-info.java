/**
 * What core and integrations have in common about values and names: which values are the same, and how an unknown
 * attribute is told. Applications do not use this package.
 *
 * <p>The core type is {@link org.bulkhooks.spi.value.ValueEquality}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.bulkhooks.spi.value;

import org.jspecify.annotations.NullMarked;
