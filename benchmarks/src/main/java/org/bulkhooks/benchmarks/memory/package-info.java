/** What the library does with a record in memory, measured with JMH. */
@NullMarked
package org.bulkhooks.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
