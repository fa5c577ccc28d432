/**
 * The changes of one chunk as a hook sees them: pairs of records, what a condition selected, rejections, and net
 * changes.
 *
 * <p>The core type is {@link org.bulkhooks.internal.changes.ChangeSetView}. Internal.
 */
@NullMarked
package org.bulkhooks.internal.changes;

import org.jspecify.annotations.NullMarked;
