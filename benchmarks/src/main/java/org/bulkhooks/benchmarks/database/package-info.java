/** The servers that are written to, and what they tell about the work that they did. */
@NullMarked
package org.bulkhooks.benchmarks.database;

import org.jspecify.annotations.NullMarked;
