/**
 * How one management bean of one application is called, on whichever node it runs, and how its answer in columns is
 * read. The core type is {@link org.bulkhooks.console.jmx.BeanCalls}. Internal.
 */
@NullMarked
package org.bulkhooks.console.jmx;

import org.jspecify.annotations.NullMarked;
