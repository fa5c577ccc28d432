/**
 * The steps of an operation on records: before hooks, checks, rows, after hooks, and further rounds for what these changed.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.steps.OperationRun}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.steps;

import org.jspecify.annotations.NullMarked;
