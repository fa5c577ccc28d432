/**
 * What applications publish of their hooks, read over JMX as open types. The core type is
 * {@link org.bulkhooks.console.reading.Applications}. Internal.
 */
@NullMarked
package org.bulkhooks.console.reading;

import org.jspecify.annotations.NullMarked;
