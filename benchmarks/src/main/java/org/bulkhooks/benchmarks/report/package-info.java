/** What a reader gets. */
@NullMarked
package org.bulkhooks.benchmarks.report;

import org.jspecify.annotations.NullMarked;
