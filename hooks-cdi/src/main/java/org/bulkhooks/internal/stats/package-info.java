/**
 * What is counted of the runs of hooks, and the MXBeans that publish it. Nothing in here holds a record, an id or a message.
 *
 * <p>The core type is {@link org.bulkhooks.internal.stats.RunStatistics}, which the dispatcher tells of each run;
 * {@link org.bulkhooks.internal.stats.ManagementBeans} publishes it. Internal.
 */
@NullMarked
package org.bulkhooks.internal.stats;

import org.jspecify.annotations.NullMarked;
