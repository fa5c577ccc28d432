/** Counts how often hooks are called, to show that it is once per chunk and not once per row. */
@NullMarked
package org.bulkhooks.quickstart.metrics;

import org.jspecify.annotations.NullMarked;
