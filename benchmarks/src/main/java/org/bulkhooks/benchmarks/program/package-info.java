/** Programs that do the same job, each in its way. */
@NullMarked
package org.bulkhooks.benchmarks.program;

import org.jspecify.annotations.NullMarked;
