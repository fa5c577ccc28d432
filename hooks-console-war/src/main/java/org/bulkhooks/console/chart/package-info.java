/**
 * The geometry of charts, to be drawn as SVG by a view: places across are percents of the width, places up and down are
 * pixels. The core types are {@link org.bulkhooks.console.chart.MinutesChart},
 * {@link org.bulkhooks.console.chart.GrowthChart} and {@link org.bulkhooks.console.chart.QueriesChart}. Internal.
 */
@NullMarked
package org.bulkhooks.console.chart;

import org.jspecify.annotations.NullMarked;
