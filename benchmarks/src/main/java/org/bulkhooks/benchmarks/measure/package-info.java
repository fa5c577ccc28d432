/** What a run costs, and what many runs say together. */
@NullMarked
package org.bulkhooks.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
