/**
 * What is counted of the runs of hooks, and the management beans that publish it. Nothing in here holds a record, an id
 * or a message.
 *
 * <p>The core type is {@link org.bulkhooks.internal.stats.RunStatistics}, which the dispatcher tells of each run;
 * {@link org.bulkhooks.internal.stats.ManagementBeans} publishes it. The numbers are declared in {@code HookNumbers},
 * {@code RunsBean}, {@code StatisticsBean} and {@code CatalogBean}, each once. Internal.
 */
@NullMarked
package org.bulkhooks.internal.stats;

import org.jspecify.annotations.NullMarked;
