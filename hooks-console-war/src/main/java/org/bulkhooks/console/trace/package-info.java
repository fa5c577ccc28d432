/**
 * The operations that applications keep, read over JMX. The core type is {@link org.bulkhooks.console.trace.Traces}.
 * Internal.
 */
@NullMarked
package org.bulkhooks.console.trace;

import org.jspecify.annotations.NullMarked;
