/** Does the same job with this library and without, side by side, and tells what each way costs. No API. */
@NullMarked
package org.bulkhooks.benchmarks;

import org.jspecify.annotations.NullMarked;
