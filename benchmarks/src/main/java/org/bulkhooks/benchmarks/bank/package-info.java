/** The model of the benchmarks: accounts of customers, and the hooks that read them. */
@NullMarked
package org.bulkhooks.benchmarks.bank;

import org.jspecify.annotations.NullMarked;
