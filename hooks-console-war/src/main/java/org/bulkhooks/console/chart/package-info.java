/**
 * The geometry of charts, to be drawn as SVG by a view. The core types are
 * {@link org.bulkhooks.console.chart.DistributionChart} and {@link org.bulkhooks.console.chart.RunsChart}. Internal.
 */
@NullMarked
package org.bulkhooks.console.chart;

import org.jspecify.annotations.NullMarked;
